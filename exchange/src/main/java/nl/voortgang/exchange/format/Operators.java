package nl.voortgang.exchange.format;

import nl.voortgang.events.TargetOperator;

/** The signs by which a file compares a value with its target. */
final class Operators {
    private Operators() {}

    static String sign(TargetOperator operator) {
        return switch (operator) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
            case EQUAL_TO -> "=";
        };
    }
}

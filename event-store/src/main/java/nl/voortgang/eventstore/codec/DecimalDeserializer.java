package nl.voortgang.eventstore.codec;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers;

/** Reads decimals that can be written out in full again: 1E+4000 is a few bytes to read, and more digits than reading takes to write. */
final class DecimalDeserializer extends NumberDeserializers.BigDecimalDeserializer {
    private static final int MOST_DIGITS = 400;

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        BigDecimal decimal = super.deserialize(json, context);
        boolean sensible = decimal.precision() <= MOST_DIGITS && Math.abs((long) decimal.scale()) <= MOST_DIGITS;
        return sensible ? decimal : context.reportInputMismatch(this, "a number of more than %d digits", MOST_DIGITS);
    }
}

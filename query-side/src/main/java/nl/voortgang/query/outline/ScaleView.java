package nl.voortgang.query.outline;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.ScaleValue;

/** One version of an organisation's status scale, its values in the order in which they were defined. */
public record ScaleView(int version, List<ScaleValue> values) {

    public Optional<ScaleValue> value(String code) {
        return values.stream().filter(value -> value.code().equals(code)).findFirst();
    }
}

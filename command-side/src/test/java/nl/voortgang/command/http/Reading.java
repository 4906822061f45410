package nl.voortgang.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of reading a body: the record, or all that is wrong. */
record Reading<R extends Record>(@Nullable R body, List<Fault> faults) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads JSON, in which a single quote stands for a double one. */
    static <R extends Record> Reading<R> of(Class<R> type, String json) {
        Body reader = new Body();
        R body = reader.read(JSON.readTree(json.replace('\'', '"')), type);
        return new Reading<>(body, reader.faults());
    }

    /** Nobody knows some fields, but what can be read is there, so that its meaning is checked as well. */
    void is(R expected, Fault... besides) {
        assertThat(faults).containsExactly(besides);
        assertThat(body).isEqualTo(expected);
    }

    void isRefused(Fault... expected) {
        assertThat(faults).containsExactly(expected);
        assertThat(body).isNull();
    }
}

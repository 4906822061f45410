package nl.voortgang.verifier.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.voortgang.verifier.log.Place;
import nl.voortgang.verifier.log.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields are read strictly, and in one form. */
class FieldsTest {
    private static final String ACTOR = "{\"actor\":\"00000000-0000-0000-0000-000000000001\"}";

    @Test
    void numbers_keep_their_decimals() {
        Fields fields = fields("{\"a\":74.0,\"b\":74,\"c\":0.10,\"d\":123456789012345678901234567890}");

        assertThat(fields.decimalOrNull("a")).isEqualTo("74.0");
        assertThat(fields.decimalOrNull("b")).isEqualTo("74");
        assertThat(fields.decimalOrNull("c")).isEqualTo("0.10");
        assertThat(fields.shown("d")).isEqualTo("123456789012345678901234567890");
    }

    /** The database keeps microseconds, and rounds to the nearest, to the even one where two are as near. */
    @ParameterizedTest
    @CsvSource({
        "2020-07-01T10:15:30Z,           2020-07-01T10:15:30Z",
        "2020-07-01T10:15:30.123456400Z, 2020-07-01T10:15:30.123456Z",
        "2020-07-01T10:15:30.123456500Z, 2020-07-01T10:15:30.123456Z",
        "2020-07-01T10:15:30.123457500Z, 2020-07-01T10:15:30.123458Z",
        "2020-07-01T10:15:30.999999900Z, 2020-07-01T10:15:31Z"
    })
    void moments_are_rounded_as_the_database_does(String written, String kept) {
        assertThat(fields("{\"at\":\"" + written + "\"}").moment("at")).hasToString(kept);
    }

    @Test
    void a_field_that_is_null_is_not_there() {
        Fields fields = fields("{\"a\":null}");

        assertThat(fields.has("a")).isFalse();
        assertThat(fields.textOrNull("a")).isNull();
        assertThat(fields.sealedOrNull("a")).isNull();
        assertThat(fields.shown("a")).isNull();
    }

    @Test
    void values_are_shown_in_the_one_form_of_the_trail() {
        Fields fields = fields("""
                {"list":["16","40"],"none":[],"yes":true,
                 "subject":{"kind":"GOAL","id":"B5A1C7DE-3f42-4c8b-a6f9-2e8d0b4c6a17"}}""");

        assertThat(fields.shown("list")).isEqualTo("16, 40");
        assertThat(fields.shown("none")).isNull();
        assertThat(fields.shown("yes")).isEqualTo("true");
        assertThat(fields.shown("subject")).isEqualTo("GOAL/b5a1c7de-3f42-4c8b-a6f9-2e8d0b4c6a17");
    }

    @Test
    void what_is_missing_or_something_else_cannot_be_read() {
        Fields fields = fields("{\"text\":1,\"number\":\"x\",\"sealed\":{\"sealed\":\"AA==\",\"key\":0,\"more\":1}}");

        for (Runnable reading : new Runnable[] {
            () -> fields.text("text"),
            () -> fields.text("absent"),
            () -> fields.number("number"),
            () -> fields.decimalOrNull("number"),
            () -> fields.truth("number"),
            () -> fields.id("number"),
            () -> fields.moment("number"),
            () -> fields.part("number"),
            () -> fields.parts("number"),
            () -> fields.sealed("absent"),
            () -> fields.sealed("sealed")
        }) {
            assertThatThrownBy(reading::run).isInstanceOf(Unreadable.class);
        }
    }

    /** Whoever changed the database may have put there what ends a verification that takes it as it comes. */
    @Test
    void numbers_and_lists_that_no_program_writes_cannot_be_read() {
        Fields fields = fields("""
                {"half":1.5,"huge":1E+999999999,"tiny":1E-999999999,"list":["a",{}],
                 "sealed":{"sealed":"AA==","key":0.5}}""");

        for (Runnable reading : new Runnable[] {
            () -> fields.number("half"),
            () -> fields.decimalOrNull("huge"),
            () -> fields.decimalOrNull("tiny"),
            () -> fields.shown("huge"),
            () -> fields.texts("list"),
            () -> fields.sealed("sealed")
        }) {
            assertThatThrownBy(reading::run).isInstanceOf(Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{\"a\":1,\"a\":2}", "{} {}", "{", "{\"a\":1E+99999999999}"})
    void a_payload_that_is_not_one_object_cannot_be_read(String payload) {
        assertThatThrownBy(() -> fields(payload)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"actor\":\"somebody\"}", "{\"actor\":1}"})
    void an_event_without_an_actor_cannot_be_read(String metadata) {
        assertThatThrownBy(() -> event("{}", metadata)).isInstanceOf(Unreadable.class);
    }

    private static Fields fields(String payload) {
        return event(payload, ACTOR).says();
    }

    private static DomainEvent event(String payload, String metadata) {
        StoredEvent stored = new StoredEvent(
                1,
                new UUID(1, 1),
                "Goal",
                "goal/x",
                0,
                "goal.defined",
                1,
                0,
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8),
                null);
        return DomainEvent.read(new Place(1, 1, 0, new byte[32]), stored);
    }
}

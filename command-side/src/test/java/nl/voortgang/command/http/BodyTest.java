package nl.voortgang.command.http;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of a body: fields, objects in objects and lists. What is in a field is in {@link BodyValuesTest}. */
class BodyTest {
    record Outer(
            String title,
            @Nullable String note,
            @Nullable Inner inner,
            @Nullable List<Inner> inners) {}

    record Inner(String code, int number) {}

    record Tags(@Size(max = 3) List<String> tags) {}

    record Nothing() {}

    @Test
    void a_body_is_read_into_its_record() {
        Reading.of(Outer.class, """
                        {'inners': [{'code': 'b', 'number': 2}, {'number': 3, 'code': 'c'}],
                         'inner': {'code': 'a', 'number': 1}, 'note': 'n', 'title': 't'}
                        """)
                .is(new Outer("t", "n", new Inner("a", 1), List.of(new Inner("b", 2), new Inner("c", 3))));
    }

    @Test
    void what_may_be_absent_may_be_null_or_blank_too() {
        Outer title = new Outer("t", null, null, null);
        Reading.of(Outer.class, "{'title': 't'}").is(title);
        Reading.of(Outer.class, "{'title': 't', 'note': null, 'inner': null, 'inners': null}")
                .is(title);
        Reading.of(Outer.class, "{'title': 't', 'note': '  ', 'inner': '', 'inners': '\\n'}")
                .is(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'title': null}", "{'title': ''}", "{'title': ' \\t\\n '}"})
    void what_may_not_be_absent_may_not_be_null_or_blank_either(String json) {
        Reading.of(Outer.class, json).isRefused(new Fault("title", "is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "'text'", "1", "true", "[{'title': 't'}]"})
    void a_body_is_an_object(String json) {
        Reading.of(Outer.class, json).isRefused(new Fault("body", "must be a JSON object"));
    }

    @Test
    void an_empty_body_is_one_without_fields() {
        Reading.of(Nothing.class, "{}").is(new Nothing());
        Reading.of(Nothing.class, "{'b': 1, 'a': 2}")
                .is(new Nothing(), new Fault("a", "is not a known field"), new Fault("b", "is not a known field"));
    }

    @Test
    void a_misspelled_field_is_a_fault_at_every_depth() {
        Reading.of(Outer.class, "{'title': 't', 'Note': 'n', 'inner': {'code': 'a', 'number': 1, 'nummer': 1}}")
                .is(
                        new Outer("t", null, new Inner("a", 1), null),
                        new Fault("inner.nummer", "is not a known field"),
                        new Fault("Note", "is not a known field"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Reading.of(Outer.class, """
                        {'note': 1, 'inner': {'number': 'one'}, 'extra': 1,
                         'inners': [{'code': 'a', 'number': 1}, 'b', {'code': 2, 'number': 2.5}]}
                        """)
                .isRefused(
                        new Fault("title", "is required"),
                        new Fault("note", "must be text"),
                        new Fault("inner.code", "is required"),
                        new Fault("inner.number", "must be a whole number"),
                        new Fault("inners[1]", "must be a JSON object"),
                        new Fault("inners[2].code", "must be text"),
                        new Fault("inners[2].number", "must be a whole number"),
                        new Fault("extra", "is not a known field"));
    }

    @Test
    void an_object_is_an_object_and_a_list_a_list() {
        Reading.of(Outer.class, "{'title': 't', 'inner': [], 'inners': {}}")
                .isRefused(new Fault("inner", "must be a JSON object"), new Fault("inners", "must be a list"));
    }

    @Test
    void the_items_of_a_list_are_held_to_the_same_rules() {
        Reading.of(Tags.class, "{'tags': ['a', 'b c', '']}").is(new Tags(List.of("a", "b c", "")));
        Reading.of(Tags.class, "{'tags': ['a', null, 1, 'too long']}")
                .isRefused(
                        new Fault("tags[1]", "must be text"),
                        new Fault("tags[2]", "must be text"),
                        new Fault("tags[3]", "may have at most 3 characters"));
        Reading.of(Tags.class, "{'tags': []}").is(new Tags(List.of()));
    }

    @Test
    void a_list_has_at_most_a_thousand_items() {
        Reading.of(Tags.class, "{'tags': " + numbers(1000) + "}")
                .is(new Tags(
                        IntStream.range(0, 1000).mapToObj(Integer::toString).toList()));
        Reading.of(Tags.class, "{'tags': " + numbers(1001) + "}")
                .isRefused(new Fault("tags", "may have at most 1000 items"));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(",", "[", "]"));
    }
}

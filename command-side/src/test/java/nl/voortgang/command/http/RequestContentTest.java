package nl.voortgang.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContentTest {
    private static final String PATH = "/v1/activities/1/status-reports";
    private static final String ASKED =
            "{\"status\":\"V\",\"judgement\":{\"time\":\"V\",\"money\":\"N\"},\"tags\":[1,2]}";

    @Test
    void the_same_content_has_the_same_hash_whatever_its_spaces_and_field_order() {
        assertThat(hash(ASKED)).isEqualTo(hash(ASKED)).matches("[0-9a-f]{64}");
        assertThat(
                        hash(
                                " {\n\"tags\" : [ 1,2 ],\t\"judgement\":{\"money\":\"N\", \"time\":\"V\"}, \"status\":\"V\"}\r\n"))
                .isEqualTo(hash(ASKED));
    }

    @Test
    void the_same_characters_may_be_written_in_two_ways() {
        assertThat(hash("{\"text\":\"\\u00e9\\/\"}")).isEqualTo(hash("{\"text\":\"é/\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"N\",\"judgement\":{\"time\":\"V\",\"money\":\"N\"},\"tags\":[1,2]}",
                "{\"status\":\"V\",\"judgement\":{\"time\":\"N\",\"money\":\"N\"},\"tags\":[1,2]}",
                "{\"status\":\"V\",\"judgement\":{\"time\":\"V\",\"money\":\"N\"},\"tags\":[2,1]}",
                "{\"status\":\"V\",\"judgement\":{\"time\":\"V\",\"money\":\"N\"},\"tags\":[1,\"2\"]}",
                "{\"status\":\"V\",\"judgement\":{\"time\":\"V\",\"money\":\"N\"},\"tags\":[1,2],\"note\":null}",
                "{\"status\":\"V \",\"judgement\":{\"time\":\"V\",\"money\":\"N\"},\"tags\":[1,2]}",
                "{\"status\":\"V\",\"judgement\":{\"time\":\"V\",\"money\":\"N\"}}",
                "{}"
            })
    void other_content_has_another_hash(String other) {
        assertThat(hash(other)).isNotEqualTo(hash(ASKED));
    }

    @Test
    void another_address_or_method_has_another_hash() {
        assertThat(hash("POST", "/v1/activities/2/status-reports", ASKED)).isNotEqualTo(hash(ASKED));
        assertThat(hash("PUT", PATH, ASKED)).isNotEqualTo(hash(ASKED));
    }

    @Test
    void numbers_that_differ_in_the_last_digit_have_another_hash() {
        assertThat(hash("{\"value\":0.12345678901234566}")).isNotEqualTo(hash("{\"value\":0.12345678901234567}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "12345678901234567.89", "0.12345678901234567"})
    void a_number_is_kept_to_the_last_digit(String number) {
        List<Fault> faults = new ArrayList<>();
        RequestContent content = RequestContent.of(Requests.post(PATH, "{\"value\":" + number + "}"), faults);
        assertThat(content.json().get("value").asString()).isEqualTo(number);
    }

    @Test
    void an_empty_body_counts_as_an_object_without_fields() {
        List<Fault> faults = new ArrayList<>();
        RequestContent content = RequestContent.of(Requests.post(PATH, ""), faults);
        assertThat(faults).isEmpty();
        assertThat(content.json().isObject()).isTrue();
        assertThat(content.json().isEmpty()).isTrue();
        assertThat(content.hash()).isEqualTo(hash("{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{\"a\":01}"
            })
    void what_is_not_json_is_one_fault(String body) {
        List<Fault> faults = new ArrayList<>();
        RequestContent content = RequestContent.of(Requests.post(PATH, body), faults);
        assertThat(faults).containsExactly(new Fault("body", "is not JSON that can be read"));
        assertThat(content.json().isObject()).isTrue();
    }

    @Test
    void json_that_is_nested_too_deeply_is_not_read() {
        List<Fault> faults = new ArrayList<>();
        RequestContent.of(Requests.post(PATH, "[".repeat(100_000)), faults);
        assertThat(faults).containsExactly(new Fault("body", "is not JSON that can be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  \n", "null", "[]", "1"})
    void json_that_is_no_object_has_a_hash_too(String body) {
        List<Fault> faults = new ArrayList<>();
        RequestContent content = RequestContent.of(Requests.post(PATH, body), faults);
        assertThat(faults).isEmpty();
        assertThat(content.json().isObject()).isFalse();
        assertThat(content.hash()).isNotEqualTo(hash("{}"));
    }

    @Test
    void a_body_has_at_most_a_mebibyte() {
        String largest = "{}" + " ".repeat(RequestContent.LARGEST - 2);
        assertThat(hash(largest)).isEqualTo(hash("{}"));
        BadInput refused = catchThrowableOfType(BadInput.class, () -> hash(largest + " "));
        assertThat(refused.faults()).containsExactly(new Fault("body", "is larger than 1048576 bytes"));
    }

    private static String hash(String body) {
        return hash("POST", PATH, body);
    }

    private static String hash(String method, String path, String body) {
        List<Fault> faults = new ArrayList<>();
        String hash = RequestContent.of(Requests.request(method, path, body, Map.of()), faults)
                .hash();
        assertThat(faults).isEmpty();
        return hash;
    }
}

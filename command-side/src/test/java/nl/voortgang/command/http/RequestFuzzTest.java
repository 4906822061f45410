package nl.voortgang.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.events.StatusShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent as a request to change something, each part of it means one thing or is a fault with a sentence. */
class RequestFuzzTest {
    private static final long PRESENT = 7;
    private static final JsonMapper INDENTING = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    record Part(
            @Pattern(regexp = "[a-z]+", message = "must be small letters")
            String code,

            @Min(1900) @Max(2200) @Nullable Integer year) {}

    /** A body with a field of every kind there is. */
    record Everything(
            @Size(max = 20) String text,
            @Nullable Long number,
            @Nullable BigDecimal decimal,
            @Nullable Boolean yes,
            @Nullable StatusShape shape,
            @Nullable LocalDate date,
            @Nullable Instant moment,
            @Nullable UUID id,
            @Nullable List<Part> parts,
            @Nullable List<String> texts) {}

    /** The header on a line of its own, then the body. */
    static Stream<byte[]> requests() {
        return Stream.of(
                        "\"7\"\n{\"text\":\"a\"}",
                        "*\n{\"text\":\"a\",\"number\":-9223372036854775808,\"decimal\":1.10,\"yes\":true,\"shape\":\"CIRCLE\"}",
                        "W/\"7\"\n{\"text\":\"a\",\"date\":\"2020-09-22\",\"moment\":\"2020-09-22T10:00:00+02:00\"}",
                        "\"8\"\n{\"text\":\"a\",\"id\":\"0b9e1c1e-54c2-4c1e-8a2d-3f1d5c6b7a80\",\"texts\":[\"\",\"\\u00e9\"]}",
                        "\"7\", \"8\"\n{\"text\":\"a\",\"parts\":[{\"code\":\"a\",\"year\":2020},{}]}",
                        "\n{\"text\":1e400,\"number\":1.0,\"more\":{}}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("requests")
    @FuzzTest
    void every_part_means_one_thing_or_is_a_fault(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);

        checkRevision(parts[0]);
        checkBody(parts.length > 1 ? parts[1] : "");
    }

    private static void checkRevision(String header) {
        IfMatch ifMatch = new IfMatch(header);
        List<Fault> faults = new ArrayList<>();
        ifMatch.check(faults);
        if (!faults.isEmpty()) {
            return;
        }
        try {
            Long seen = ifMatch.against(OptionalLong.of(PRESENT));
            assertThat(header.strip()).isEqualTo(seen == null ? "*" : "\"" + PRESENT + "\"");
        } catch (StaleRevision other) {
            assertThat(header.strip()).matches("\"[0-9]+\"").isNotEqualTo("\"" + PRESENT + "\"");
        }
    }

    private static void checkBody(String body) {
        List<Fault> unread = new ArrayList<>();
        RequestContent content = RequestContent.of(Requests.post("/v1/things", body), unread);
        if (!unread.isEmpty()) {
            return;
        }
        // Spaces and the order of fields make no other request of it.
        String another = INDENTING.writerWithDefaultPrettyPrinter().writeValueAsString(reversed(content.json()));
        assertThat(RequestContent.of(Requests.post("/v1/things", another), unread)
                        .hash())
                .isEqualTo(content.hash());

        Body reader = new Body();
        Everything read = reader.read(content.json(), Everything.class);
        assertThat(read == null).as("%s", reader.faults()).isEqualTo(hasFaultsBeyondUnknownFields(reader));
        assertThat(reader.faults())
                .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
        if (read != null) {
            assertThat(read.text().strip()).isEqualTo(read.text()).hasSizeBetween(1, 20);
            assertThat(read.decimal() == null || read.decimal().precision() <= 20)
                    .isTrue();
        }
    }

    private static boolean hasFaultsBeyondUnknownFields(Body reader) {
        return reader.faults().stream().anyMatch(fault -> !fault.message().equals("is not a known field"));
    }

    private static JsonNode reversed(JsonNode json) {
        if (!json.isObject()) {
            return json;
        }
        var turned = INDENTING.createObjectNode();
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(json.properties());
        fields.reversed().forEach(field -> turned.set(field.getKey(), reversed(field.getValue())));
        return turned;
    }
}

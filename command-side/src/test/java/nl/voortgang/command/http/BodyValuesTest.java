package nl.voortgang.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.voortgang.events.StatusShape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field may hold: texts, numbers, dates, choices. */
class BodyValuesTest {
    record Text(String text) {}

    record Brief(@Size(max = 5) String text) {}

    record Code(
            @Pattern(regexp = "[a-z]+", message = "must be small letters")
            String code) {}

    record Whole(int number) {}

    record Large(@Nullable Long number) {}

    record Bounded(@Min(1900) @Max(2200) @Nullable Integer year) {}

    record Yes(boolean yes) {}

    record Decimal(BigDecimal value) {}

    record Choice(StatusShape shape) {}

    record Day(LocalDate date) {}

    record Moment(Instant moment) {}

    record Id(UUID id) {}

    @Test
    void spaces_around_a_text_do_not_count() {
        Reading.of(Text.class, "{'text': '  a\\n b\\t\\r\\n '}").is(new Text("a\n b"));
        Reading.of(Brief.class, "{'text': '   12345   '}").is(new Brief("12345"));
    }

    @Test
    void a_text_has_a_largest_length() {
        Reading.of(Brief.class, "{'text': '123456'}").isRefused(new Fault("text", "may have at most 5 characters"));
        Reading.of(Text.class, "{'text': '" + "a".repeat(10_000) + "'}").is(new Text("a".repeat(10_000)));
        Reading.of(Text.class, "{'text': '" + "a".repeat(10_001) + "'}")
                .isRefused(new Fault("text", "may have at most 10000 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0007", "001b", "001f"})
    void a_text_has_no_control_characters(String hex) {
        Reading.of(Text.class, "{'text': 'a\\u" + hex + "b'}")
                .isRefused(new Fault("text", "contains control characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "a\\ud83db"})
    void a_text_has_no_half_characters(String halves) {
        Reading.of(Text.class, "{'text': '" + halves + "'}").isRefused(new Fault("text", "is not well-formed Unicode"));
    }

    @Test
    void any_whole_character_will_do() {
        Reading.of(Text.class, "{'text': '€ 1,-\\u00a0één \\ud83d\\ude00 \\u0301'}")
                .is(new Text("€ 1,-\u00a0één \ud83d\ude00 \u0301"));
    }

    @Test
    void a_text_fits_its_pattern_as_a_whole() {
        Reading.of(Code.class, "{'code': 'abc'}").is(new Code("abc"));
        Reading.of(Code.class, "{'code': 'abc1'}").isRefused(new Fault("code", "must be small letters"));
        Reading.of(Code.class, "{'code': 'a\\nb'}").isRefused(new Fault("code", "must be small letters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}", "['a']"})
    void text_is_text(String json) {
        Reading.of(Text.class, "{'text': " + json + "}").isRefused(new Fault("text", "must be text"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
    void a_whole_number_is_read(int number) {
        Reading.of(Whole.class, "{'number': " + number + "}").is(new Whole(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "1e2", "'1'", "true", "{}", "[1]", "9223372036854775808"})
    void anything_else_is_no_whole_number(String json) {
        Reading.of(Whole.class, "{'number': " + json + "}").isRefused(new Fault("number", "must be a whole number"));
    }

    @Test
    void a_whole_number_keeps_within_its_type() {
        Reading.of(Whole.class, "{'number': 2147483648}")
                .isRefused(new Fault("number", "must be from -2147483648 to 2147483647"));
        Reading.of(Whole.class, "{'number': -2147483649}")
                .isRefused(new Fault("number", "must be from -2147483648 to 2147483647"));
        Reading.of(Large.class, "{'number': 9223372036854775807}").is(new Large(Long.MAX_VALUE));
        Reading.of(Large.class, "{'number': -9223372036854775808}").is(new Large(Long.MIN_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"1900, true", "2200, true", "1899, false", "2201, false", "-2147483649, false"})
    void a_whole_number_keeps_within_its_bounds(long year, boolean fits) {
        Reading<Bounded> reading = Reading.of(Bounded.class, "{'year': " + year + "}");
        if (fits) {
            reading.is(new Bounded((int) year));
        } else {
            reading.isRefused(new Fault("year", "must be from 1900 to 2200"));
        }
    }

    @Test
    void yes_or_no_is_true_or_false() {
        Reading.of(Yes.class, "{'yes': true}").is(new Yes(true));
        Reading.of(Yes.class, "{'yes': false}").is(new Yes(false));
        Reading.of(Yes.class, "{'yes': 'true'}").isRefused(new Fault("yes", "must be true or false"));
        Reading.of(Yes.class, "{'yes': 1}").isRefused(new Fault("yes", "must be true or false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "74", "-28152.50", "0.0000000001", "12345678901234567890", "1234567890.0123456789"})
    void a_decimal_is_read_to_the_last_digit_as_number_or_text(String decimal) {
        Reading.of(Decimal.class, "{'value': " + decimal + "}").is(new Decimal(new BigDecimal(decimal)));
        Reading.of(Decimal.class, "{'value': '" + decimal + "'}").is(new Decimal(new BigDecimal(decimal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00000000001", "123456789012345678901", "1e11", "1e-11", "1e2147483647", "1e-2147483647"})
    void a_decimal_has_at_most_twenty_digits_ten_of_them_behind_the_point(String decimal) {
        Reading.of(Decimal.class, "{'value': '" + decimal + "'}").isRefused(new Fault("value", "has too many digits"));
    }

    @Test
    void a_decimal_of_two_thousand_million_digits_is_refused() {
        assertThat(Reading.of(Decimal.class, "{'value': '1e2147483648'}").faults())
                .singleElement()
                .extracting(Fault::field)
                .isEqualTo("value");
    }

    @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Test
    void a_decimal_of_a_million_digits_is_refused_at_once() {
        Reading.of(Decimal.class, "{'value': '" + "1".repeat(1_000_000) + "'}")
                .isRefused(new Fault("value", "has too many digits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'€ 1'", "'1.234,56'", "'NaN'", "'Infinity'", "'0x10'", "true", "[]", "{}"})
    void anything_else_is_no_decimal(String json) {
        Reading.of(Decimal.class, "{'value': " + json + "}").isRefused(new Fault("value", "must be a number"));
    }

    @Test
    void a_choice_is_one_of_its_names() {
        Reading.of(Choice.class, "{'shape': 'CIRCLE'}").is(new Choice(StatusShape.CIRCLE));
        Fault fault = new Fault("shape", "must be one of [CIRCLE, TRIANGLE, SQUARE, DIAMOND, RING, CHECK]");
        Reading.of(Choice.class, "{'shape': 'circle'}").isRefused(fault);
        Reading.of(Choice.class, "{'shape': 0}").isRefused(fault);
        Reading.of(Choice.class, "{'shape': ['CIRCLE']}").isRefused(fault);
    }

    @Test
    void a_date_is_a_day_that_exists() {
        Reading.of(Day.class, "{'date': ' 2020-02-29 '}").is(new Day(LocalDate.of(2020, 2, 29)));
        Fault fault = new Fault("date", "must be a date such as 2020-09-22");
        Reading.of(Day.class, "{'date': '2019-02-29'}").isRefused(fault);
        Reading.of(Day.class, "{'date': '22-09-2020'}").isRefused(fault);
        Reading.of(Day.class, "{'date': '2020-09-22T10:00:00Z'}").isRefused(fault);
        Reading.of(Day.class, "{'date': 20200922}").isRefused(fault);
    }

    @Test
    void a_date_is_of_this_age() {
        Reading.of(Day.class, "{'date': '1900-01-01'}").is(new Day(LocalDate.of(1900, 1, 1)));
        Reading.of(Day.class, "{'date': '2200-12-31'}").is(new Day(LocalDate.of(2200, 12, 31)));
        Fault fault = new Fault("date", "must be a date from 1900 to 2200");
        Reading.of(Day.class, "{'date': '1899-12-31'}").isRefused(fault);
        Reading.of(Day.class, "{'date': '2201-01-01'}").isRefused(fault);
        Reading.of(Day.class, "{'date': '+999999999-01-01'}").isRefused(fault);
    }

    @Test
    void a_moment_has_its_offset() {
        Moment ten = new Moment(Instant.parse("2020-09-22T10:00:00Z"));
        Reading.of(Moment.class, "{'moment': '2020-09-22T10:00:00Z'}").is(ten);
        Reading.of(Moment.class, "{'moment': '2020-09-22T12:00:00+02:00'}").is(ten);
        Fault fault = new Fault("moment", "must be a moment such as 2020-09-22T10:00:00Z");
        Reading.of(Moment.class, "{'moment': '2020-09-22T10:00:00'}").isRefused(fault);
        Reading.of(Moment.class, "{'moment': '2020-09-22'}").isRefused(fault);
        Reading.of(Moment.class, "{'moment': 1600768800}").isRefused(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'0-0-0-0-0'",
                "'3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1'",
                "'3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b0'",
                "'3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1g'",
                "'3f0e6b5209d1c04a7e0b8f306c5d4e3f2a1b'",
                "1",
                "{}"
            })
    void anything_but_its_36_characters_is_no_uuid(String json) {
        Reading.of(Id.class, "{'id': " + json + "}").isRefused(new Fault("id", "must be a UUID"));
    }

    @Test
    void a_uuid_is_read() {
        Reading.of(Id.class, "{'id': '3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b'}")
                .is(new Id(UUID.fromString("3f0e6b52-9d1c-4a7e-b8f3-6c5d4e3f2a1b")));
    }
}

package nl.voortgang.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list that holds for every municipality, year by year. */
class TaskFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 2017, Bestuur",
        "0.10, 2017, Mutaties reserves",
        "5.2, 2020, Sportaccommodaties",
        "6.2, 2022, Wijkteams",
        "6.2, 2023, Toegang en eerstelijnsvoorzieningen",
        "6.71, 2022, Maatwerkdienstverlening 18+",
        "6.71a, 2023, Hulp bij het huishouden (WMO)",
        "6.711, 2025, Huishoudelijke hulp (Wmo)",
        "8.1, 2021, Ruimtelijke ordening",
        "8.1, 2022, Ruimte en leefomgeving"
    })
    void a_task_field_is_called_as_in_its_year(String code, int year, String name) {
        assertThat(TaskFields.find(code, year)).contains(new TaskField(code, name));
    }

    @ParameterizedTest
    @CsvSource({"5.9, 2020", "6.711, 2022", "6.71a, 2022", "6.6, 2025", "5.1, 2016", "05.1, 2020", "'', 2020"})
    void what_is_not_on_the_list_of_a_year_is_unknown(String code, int year) {
        assertThat(TaskFields.isKnown(code, year)).isFalse();
    }

    @Test
    void a_year_that_has_no_list_yet_has_the_newest() {
        assertThat(TaskFields.of(2199)).isEqualTo(TaskFields.of(2026)).isNotEmpty();
    }

    @Test
    void no_year_has_a_code_twice() {
        IntStream.rangeClosed(2017, 2030)
                .forEach(year -> assertThat(TaskFields.of(year).stream().map(TaskField::code))
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(40));
    }
}

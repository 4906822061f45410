package nl.voortgang.web.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "156.150;15615000",
                "€ 1.234,56;123456",
                "1234.56;123456",
                "-1.000;-100000",
                "−1,5;-150",
                "+2;200",
                "0,01;1",
                "1.000.000;100000000",
                "100000000000000,00;10000000000000000"
            })
    void is_read_as_people_type_it(String typed, long cents) {
        assertThat(Amounts.parse(typed).cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1,234.56", "1,234", "1.2345", "1.23.456", "tien", "1e3", "1234567890123456"})
    void what_could_mean_something_else_is_refused(String typed) {
        assertThatThrownBy(() -> Amounts.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}

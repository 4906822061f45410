package nl.voortgang.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1234.56|1234.56",
                "1234,56|1234.56",
                "1,234.56|1234.56",
                "1.234|1234",
                "1,234|1.234",
                "12.345.678|12345678",
                "1,234,567|1234567",
                "12.345.678,9|12345678.9",
                "0.125|0.125",
                "0,125|0.125",
                "1234.567|1234.567",
                "1.2345|1.2345",
                "0|0",
                "-39.884|-39884",
                "−5|-5",
                "+7|7",
                "€ 260.250|260250",
                "€\u00a01.000,50|1000.50",
                "1 000 000|1000000",
                ",5|0.5",
                "7,0|7.0"
            })
    void the_same_number_however_it_is_typed(String typed, BigDecimal number) {
        assertThat(Numbers.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "abc",
                "1e5",
                "1.2.3",
                "1,2,3",
                "1.23,45.6",
                "12,34.567,8",
                "1.234.56",
                "5,",
                "1,-",
                "80%",
                "0x1F",
                "1_000",
                "１２",
                "--5",
                "1.2345,6"
            })
    void what_could_be_two_numbers_or_none_is_no_number(String typed) {
        assertThat(Numbers.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "-39884", "1234567.89", "0.001", "1000", "1.000", "12345678901234567890"})
    void what_an_export_writes_is_read_as_the_same_number(BigDecimal number) {
        assertThat(Numbers.read(Numbers.dutch(number))).contains(number);
    }
}

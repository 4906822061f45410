package nl.voortgang.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats dutch = new Formats(Language.NL);
    private final Formats english = new Formats(Language.EN);

    @Test
    void amounts_have_a_space_that_does_not_break_and_always_two_decimals() {
        assertThat(dutch.euro(Money.ofCents(123_456))).isEqualTo("€\u00a01.234,56");
        assertThat(dutch.euro(Money.ofCents(-100))).isEqualTo("€\u00a0\u22121,00");
        assertThat(english.euro(Money.ofCents(123_456))).isEqualTo("€\u00a01,234.56");
    }

    @Test
    void the_smallest_amount_there_is_can_be_written() {
        assertThat(dutch.euro(Money.ofCents(Long.MIN_VALUE))).isEqualTo("€\u00a0\u221292.233.720.368.547.758,08");
    }

    @Test
    void a_change_always_shows_its_sign() {
        assertThat(dutch.change(Money.ofCents(15_615_000))).isEqualTo("€\u00a0+156.150,00");
        assertThat(dutch.change(Money.ZERO)).isEqualTo("€\u00a00,00");
    }

    @Test
    void dates_are_written_out() {
        assertThat(dutch.date(LocalDate.of(2020, 9, 22))).isEqualTo("22 september 2020");
        assertThat(english.date(LocalDate.of(2020, 3, 1))).isEqualTo("1 March 2020");
    }

    @Test
    void times_are_those_of_amsterdam_in_summer_and_winter() {
        assertThat(dutch.exact(Instant.parse("2020-09-22T08:08:33Z"))).isEqualTo("22 september 2020, 10:08:33");
        assertThat(dutch.time(Instant.parse("2020-12-31T23:30:00Z"))).isEqualTo("1 januari 2021, 00:30");
    }

    @Test
    void figures_keep_the_decimals_and_the_unit_they_were_printed_with() {
        assertThat(dutch.figure(new BigDecimal("-39884"), FigureUnit.EUR_THOUSAND))
                .isEqualTo("€\u00a0\u221239.884\u00a0×\u00a01.000");
        assertThat(dutch.figure(new BigDecimal("35.50"), FigureUnit.PERCENT)).isEqualTo("35,50\u00a0%");
        assertThat(dutch.decimal("829")).isEqualTo("829");
    }
}

package nl.voortgang.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money MOST = Money.ofCents(Long.MAX_VALUE);
    private static final Money LEAST = Money.ofCents(Long.MIN_VALUE);

    @Test
    void amounts_are_added_to_the_cent() {
        assertThat(Money.ofCents(26_025_000).plus(Money.ofCents(-1))).isEqualTo(Money.ofCents(26_024_999));
        assertThat(Money.ZERO.plus(Money.ZERO)).isEqualTo(Money.ofCents(0));
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error_and_never_another_sum() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(Money.ofCents(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.plus(Money.ofCents(-1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(LEAST::negated);
    }

    @Test
    void the_opposite_of_an_amount_cancels_it() {
        Money amount = Money.ofCents(15_615_000);
        assertThat(amount.plus(amount.negated())).isEqualTo(Money.ZERO);
    }

    @Test
    void only_less_than_nothing_is_negative() {
        assertThat(Money.ofCents(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ofCents(1).isNegative()).isFalse();
    }

    @Test
    void amounts_are_ordered_by_size_over_the_whole_range() {
        assertThat(LEAST).isLessThan(Money.ofCents(-1));
        assertThat(Money.ofCents(-1)).isLessThan(Money.ZERO);
        assertThat(Money.ZERO).isEqualByComparingTo(Money.ofCents(0)).isLessThan(MOST);
    }
}

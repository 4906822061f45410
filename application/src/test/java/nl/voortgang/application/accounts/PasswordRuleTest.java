package nl.voortgang.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.voortgang.application.accounts.PasswordRule.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"vier blauwe fietsen", "Kq7!vd0-zzP3w", "een twee drie vier vijf", "ñandú op het dak"})
    void a_long_password_that_nobody_would_try_first_will_do(String password) {
        assertThat(PasswordRule.weakness(password, "ans", "Ans de Vries")).isEmpty();
    }

    @Test
    void a_password_has_at_least_twelve_characters() {
        assertThat(PasswordRule.weakness("elf tekens.")).contains(Weakness.SHORT);
        assertThat(PasswordRule.weakness("twaalfteken.")).isEmpty();
    }

    @Test
    void a_password_is_not_longer_than_anybody_types() {
        assertThat(PasswordRule.weakness("vier fietsen ".repeat(20))).contains(Weakness.LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pieter-jansen-1", "Jansen op de fiets", "mijn j4ns3n pas"})
    void a_password_does_not_contain_its_owners_name(String password) {
        assertThat(PasswordRule.weakness(password, "p.jansen", "Pieter Jansen")).contains(Weakness.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wachtwoord2026!",
                "W@chtw00rd123",
                "welkomwelkom01",
                "Gemeente!2026",
                "Zomer2026Zomer2026",
                "passwordpassword",
                "aaaaaaaaaaaaa",
                "121212121212",
                "123456789012",
                "qwertyuiopas",
                "abcdefghijkl",
                "admin1234567"
            })
    void a_password_is_not_one_of_the_first_that_somebody_would_try(String password) {
        assertThat(PasswordRule.weakness(password, "ans", "Ans de Vries")).contains(Weakness.GUESSED);
    }
}

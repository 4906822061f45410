package nl.voortgang.command;

import static nl.voortgang.command.Reason.ACCOUNT_MISSING;
import static nl.voortgang.command.Reason.UNKNOWN_STATUS;
import static nl.voortgang.command.Statuses.bare;
import static nl.voortgang.command.Statuses.judged;
import static nl.voortgang.command.Statuses.offTrack;
import static nl.voortgang.command.Zevenaar.N;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.R;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.voortgang.events.Account;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.OrganisationEvent.AccountRuleChanged;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusRulesTest {
    private static final FreeText SAID = FreeText.of("Gezegd.");

    private final World world = Zevenaar.world();

    @Test
    void everything_that_was_said_is_recorded() {
        StatusRequest request =
                new StatusRequest("N", SAID, Statuses.ACCOUNT, new Judgement("V", "N", "G"), FreeText.of("Instemmen."));
        assertThat(details(request, world))
                .isEqualTo(new StatusDetails(
                        new StatusValue("N", 1, StatusLevel.OFF_TRACK),
                        SAID,
                        Statuses.ACCOUNT,
                        new Judgement("V", "N", "G"),
                        FreeText.of("Instemmen.")));
    }

    @Test
    void a_status_is_recorded_in_the_version_of_the_scale_in_force() {
        World newScale = world.and(
                scale(2, V, new ScaleValue("N", "Loopt achter", null, StatusLevel.AT_RISK, "#ef6c00", N.shape())));
        assertThat(details(offTrack(), newScale).status()).isEqualTo(new StatusValue("N", 2, StatusLevel.AT_RISK));
    }

    @Test
    void a_value_of_an_earlier_version_of_the_scale_is_no_status_any_more() {
        assertThat(refused(bare("G"), world.and(scale(2, V, R, N)))).isEqualTo(UNKNOWN_STATUS);
        assertThat(refused(judged(new Judgement("G", null, null)), world.and(scale(2, V, R, N))))
                .isEqualTo(UNKNOWN_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "v", "V ", ""})
    void a_code_that_the_scale_does_not_have_is_no_status(String code) {
        assertThat(refused(bare(code), world)).isEqualTo(UNKNOWN_STATUS);
    }

    @Test
    void each_judgement_is_a_value_of_the_scale_or_absent() {
        assertThat(details(judged(new Judgement(null, null, null)), world).judgement())
                .isEqualTo(Judgement.NONE);
        assertThat(refused(judged(new Judgement("Z", "V", "V")), world)).isEqualTo(UNKNOWN_STATUS);
        assertThat(refused(judged(new Judgement("V", "Z", "V")), world)).isEqualTo(UNKNOWN_STATUS);
        assertThat(refused(judged(new Judgement("V", "V", "Z")), world)).isEqualTo(UNKNOWN_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", "N"})
    void at_risk_and_off_track_need_cause_consequence_and_correction(String code) {
        assertThat(refused(bare(code), world)).isEqualTo(ACCOUNT_MISSING);
        assertThat(refused(because(code, new Account(null, SAID, SAID)), world)).isEqualTo(ACCOUNT_MISSING);
        assertThat(refused(because(code, new Account(SAID, null, SAID)), world)).isEqualTo(ACCOUNT_MISSING);
        assertThat(refused(because(code, new Account(SAID, SAID, null)), world)).isEqualTo(ACCOUNT_MISSING);
        assertThat(details(because(code, new Account(SAID, SAID, SAID)), world)
                        .account()
                        .isComplete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "G"})
    void any_other_status_does_not(String code) {
        assertThat(details(bare(code), world).account()).isEqualTo(Account.NONE);
    }

    @Test
    void an_organisation_may_waive_the_account_and_require_it_again() {
        World waived = world.and(new AccountRuleChanged(ZEVENAAR, AccountRule.WAIVED));
        assertThat(details(bare("N"), waived).account()).isEqualTo(Account.NONE);
        World required = waived.and(new AccountRuleChanged(ZEVENAAR, AccountRule.REQUIRED));
        assertThat(refused(bare("N"), required)).isEqualTo(ACCOUNT_MISSING);
    }

    @Test
    void history_owes_no_account_but_keeps_to_the_scale() {
        Situation history = Situations.of(People.OFFICER, Zevenaar.NOW, Deciding.IMPORT, world);
        assertThat(StatusRules.details(bare("N"), ZEVENAAR, history)).isEqualTo(Statuses.recorded(bare("N")));
        assertThat(catchThrowableOfType(Refused.class, () -> StatusRules.details(bare("Z"), ZEVENAAR, history))
                        .reason())
                .isEqualTo(UNKNOWN_STATUS);
    }

    @Test
    void a_status_in_no_organisation_is_impossible() {
        assertThatIllegalStateException().isThrownBy(() -> StatusRules.details(bare("V"), NOWHERE, situation(world)));
    }

    private static StatusRequest because(String code, Account account) {
        return new StatusRequest(code, null, account, Judgement.NONE, null);
    }

    private static StatusDetails details(StatusRequest request, World world) {
        return StatusRules.details(request, ZEVENAAR, situation(world));
    }

    private static Reason refused(StatusRequest request, World world) {
        return catchThrowableOfType(Refused.class, () -> details(request, world))
                .reason();
    }

    private static Situation situation(World world) {
        return Situations.of(People.OFFICER, Zevenaar.NOW, null, world);
    }
}

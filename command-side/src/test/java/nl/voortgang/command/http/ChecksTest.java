package nl.voortgang.command.http;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.GOAL;
import static nl.voortgang.command.Zevenaar.GOAL_OF_AALTEN;
import static nl.voortgang.command.Zevenaar.N;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.id;
import static nl.voortgang.command.Zevenaar.scale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.command.Zevenaar;
import nl.voortgang.command.http.StatusBody.JudgementBody;
import nl.voortgang.events.Account;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.Subject;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final List<Fault> faults = new ArrayList<>();
    private final Checks checks = new Checks(ZEVENAAR, Zevenaar.world().and(scale(2, V, N)), faults);

    @Test
    void a_period_is_one_of_the_organisation() {
        assertThat(checks.period("periodCode", "vgr1-2020")).isEqualTo(VGR1_2020);
        assertThat(faults).isEmpty();
    }

    @Test
    void a_period_that_does_not_exist_is_a_fault() {
        checks.period("a", "vgr9-2020");
        checks.period("b", "rek-2020");
        checks.period("c", "VGR 1");
        checks.period("d", "x".repeat(41));
        assertThat(faults)
                .containsExactly(
                        new Fault("a", "there is no period 'vgr9-2020'"),
                        new Fault("b", "there is no period 'rek-2020'"),
                        new Fault("c", "there is no period 'VGR 1'"),
                        new Fault("d", "there is no period '" + "x".repeat(40) + "…'"));
    }

    @Test
    void a_status_is_a_value_of_the_scale_in_force() {
        checks.status("status", "V");
        checks.status("judgement.time", null);
        assertThat(faults).isEmpty();
        checks.status("status", "G");
        assertThat(faults).containsExactly(new Fault("status", "the status scale has no value 'G'; it has [V, N]"));
    }

    @Test
    void a_subject_exists_in_the_organisation() {
        checks.subject("subjectId", Subject.of(ACTIVITY));
        checks.subject("subjectId", Subject.of(HeadingKind.PROGRAMME, PROGRAMME));
        assertThat(faults).isEmpty();
        checks.subject("a", Subject.of(GOAL_OF_AALTEN));
        checks.subject("b", Subject.of(HeadingKind.PROGRAMME, new HeadingId(id("nothing"))));
        assertThat(faults)
                .containsExactly(new Fault("a", "there is no such goal"), new Fault("b", "there is no such programme"));
    }

    @Test
    void an_activity_belongs_to_a_goal_theme_or_programme_of_the_organisation() {
        checks.parent("parentId", GOAL.value());
        checks.parent("parentId", THEME.value());
        checks.parent("parentId", PROGRAMME.value());
        checks.parent("parentId", null);
        assertThat(faults).isEmpty();
        checks.parent("a", ACTIVITY.value());
        checks.parent("b", GOAL_OF_AALTEN.value());
        assertThat(faults).extracting(Fault::field).containsExactly("a", "b");
    }

    @Test
    void a_status_is_put_together_and_each_code_in_it_checked() {
        StatusRequest request = StatusBody.request(
                checks,
                "V",
                "Loopt.",
                "Oorzaak.",
                "Gevolg.",
                "Bijsturing.",
                new JudgementBody("V", "N", null),
                "Instemmen.");
        assertThat(faults).isEmpty();
        assertThat(request)
                .isEqualTo(new StatusRequest(
                        "V",
                        FreeText.of("Loopt."),
                        new Account(FreeText.of("Oorzaak."), FreeText.of("Gevolg."), FreeText.of("Bijsturing.")),
                        new Judgement("V", "N", null),
                        FreeText.of("Instemmen.")));
        StatusBody.request(checks, "A", null, null, null, null, new JudgementBody("B", "C", "D"), null);
        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly("status", "judgement.time", "judgement.money", "judgement.quality");
    }

    @Test
    void a_status_may_be_said_without_another_word() {
        assertThat(StatusBody.request(checks, "V", null, null, null, null, null, null))
                .isEqualTo(new StatusRequest("V", null, Account.NONE, Judgement.NONE, null));
    }

    @Test
    void a_text_has_an_id_of_its_own_or_that_of_the_text_it_replaces() {
        RequestIds ids = new RequestIds("anna@zevenaar", "key-1");
        assertThat(new NarrativeBody(null, "vgr1-2020", "Groen", "Tekst.", null).narrative(checks, ids))
                .isEqualTo(new Narrative(
                        new NarrativeId(ids.id("narrative")), VGR1_2020, "Groen", FreeText.of("Tekst."), null));
        assertThat(new NarrativeBody(id("earlier"), "vgr1-2020", null, "Tekst.", "Reden.").narrative(checks, ids))
                .isEqualTo(new Narrative(
                        new NarrativeId(id("earlier")), VGR1_2020, null, FreeText.of("Tekst."), FreeText.of("Reden.")));
    }
}

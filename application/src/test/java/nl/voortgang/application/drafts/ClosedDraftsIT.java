package nl.voortgang.application.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.application.Program;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.demo.DemoGrants;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodState;
import nl.voortgang.web.draft.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts of a period that was closed for three months are deleted; of one that takes reports none is. */
class ClosedDraftsIT {
    private static final ActorId OFFICER = new ActorId(UUID.randomUUID());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Program program = Program.demo();
    private final Drafts drafts = program.bean(Drafts.class);
    private final DraftsOfClosedPeriods rounds = program.bean(DraftsOfClosedPeriods.class);
    private final OrganisationId organisation =
            new OrganisationId("drafts-" + UUID.randomUUID().toString().substring(0, 8));
    private final PeriodId period = new PeriodId(organisation, "p1");
    private final ActivityId activity = new ActivityId(UUID.randomUUID());
    private final Instant now = Instant.parse("2026-01-10T12:00:00Z");

    @BeforeEach
    void a_draft_in_an_open_period() throws Exception {
        String path = "/v1/organisations/" + organisation;
        assertThat(program.as("admin")
                        .post("/v1/organisations", "{\"id\":\"" + organisation + "\",\"name\":\"Testdam\"}")
                        .status())
                .isEqualTo(201);
        program.bean(DemoGrants.class).give(organisation);
        assertThat(program.as("controller")
                        .post(
                                path + "/periods",
                                "{\"code\":\"p1\",\"kind\":\"PROGRESS_REPORT\",\"fiscalYear\":2026,\"order\":1,\"label\":\"p1\"}")
                        .status())
                .isEqualTo(201);
        become("opening", "{}", "controller", PeriodState.OPEN);
        drafts.save(OFFICER, period, activity, Map.of("explanation", "Loopt goed"), Drafts.NONE, "window");
    }

    @Test
    void what_was_closed_for_long_goes_and_its_writer_could_see_when() throws Exception {
        become("closing", "{}", "controller", PeriodState.CLOSED);

        rounds.round(now);
        assertThat(drafts.all(OFFICER, organisation))
                .extracting(Drafts.InPeriod::deletedAt)
                .containsExactly(now.plus(Duration.ofDays(90)));
        rounds.round(now.plus(Duration.ofDays(90)).minusSeconds(1));
        assertThat(left()).hasSize(1);

        rounds.round(now.plus(Duration.ofDays(90)));
        assertThat(left()).isEmpty();
    }

    @Test
    void of_an_open_period_nothing_goes_however_old_it_is() {
        rounds.round(now);
        rounds.round(now.plus(Duration.ofDays(1000)));

        assertThat(left())
                .extracting(Drafts.InPeriod::deletedAt)
                .containsOnlyNulls()
                .hasSize(1);
    }

    @Test
    void a_reopening_stops_the_time_and_another_closing_starts_it_anew() throws Exception {
        become("closing", "{}", "controller", PeriodState.CLOSED);
        rounds.round(now);
        become(
                "reopening",
                "{\"reason\":\"Vergeten.\",\"expiresAt\":\"" + Instant.now().plus(Duration.ofDays(30)) + "\"}",
                "approver",
                PeriodState.REOPENED);

        rounds.round(now.plus(Duration.ofDays(200)));
        assertThat(left())
                .extracting(Drafts.InPeriod::deletedAt)
                .containsOnlyNulls()
                .hasSize(1);

        become("closing", "{}", "controller", PeriodState.CLOSED);
        rounds.round(now.plus(Duration.ofDays(201)));
        rounds.round(now.plus(Duration.ofDays(290)));
        assertThat(left()).hasSize(1);
        rounds.round(now.plus(Duration.ofDays(291)));
        assertThat(left()).isEmpty();
    }

    private List<Drafts.InPeriod> left() {
        return drafts.all(OFFICER, organisation);
    }

    private void become(String change, String body, String account, PeriodState state) throws Exception {
        assertThat(program.as(account)
                        .post("/v1/organisations/" + organisation + "/periods/p1/" + change, body)
                        .status())
                .isEqualTo(200);
        Waiting.until(PATIENCE, () -> program.bean(Outline.class).periods(organisation, null).items().stream()
                .anyMatch(each -> each.state() == state));
    }
}

package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.NOWHERE;
import static nl.voortgang.command.Zevenaar.PROGRAMME;
import static nl.voortgang.command.Zevenaar.THEME;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.People;
import nl.voortgang.command.Periods;
import nl.voortgang.command.Surroundings;
import nl.voortgang.command.dispatch.AppendDependencies.Observed;
import nl.voortgang.command.period.PeriodState;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActivityEvent.ActivityPlanned;
import nl.voortgang.events.ActivityEvent.ActivityRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusValue;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final ActivityPlanned PLANNED =
            new ActivityPlanned(ACTIVITY, ZEVENAAR, "6.1.3", "Groenplan", null, null, null);

    private final Stored stored = new Stored()
            .with(
                    AggregateIds.of(ZEVENAAR),
                    new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED),
                    scale(1, V))
            .with(
                    AggregateIds.of(VGR1_2020),
                    Periods.defined(VGR1_2020, 2),
                    Periods.opened(VGR1_2020),
                    Periods.closed(VGR1_2020))
            .with(AggregateIds.of(PROGRAMME), heading(PROGRAMME, HeadingKind.PROGRAMME))
            .with(AggregateIds.of(THEME), heading(THEME, HeadingKind.THEME))
            .with(AggregateIds.of(ACTIVITY), PLANNED);

    @AfterEach
    void no_unit_of_work_is_left_behind() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
    }

    @Test
    void an_organisation_is_as_its_events_made_it() {
        Surroundings surroundings = stored.facts().surroundings();
        assertThat(surroundings.organisation(ZEVENAAR).flatMap(state -> state.status("V")))
                .hasValue(new StatusValue("V", 1, StatusLevel.ON_TRACK));
        assertThat(surroundings.organisation(NOWHERE)).isEmpty();
    }

    @Test
    void a_period_is_as_its_events_and_who_caused_them_made_it() {
        Surroundings surroundings = stored.facts().surroundings();
        assertThat(surroundings.period(VGR1_2020)).hasValueSatisfying(period -> {
            assertThat(period.phase()).isEqualTo(PeriodState.Phase.CLOSED);
            assertThat(period.closedBy()).isEqualTo(People.CONTROLLER);
            assertThat(period.order()).isEqualTo(2);
        });
        assertThat(surroundings.period(VGR2_2020)).isEmpty();
    }

    @Test
    void what_exists_belongs_to_an_organisation() {
        Surroundings surroundings = stored.facts().surroundings();
        assertThat(surroundings.ownerOf(Subject.of(ACTIVITY))).hasValue(ZEVENAAR);
        assertThat(surroundings.ownerOf(new Subject(SubjectKind.GOAL, ACTIVITY.value())))
                .isEmpty();
    }

    @Test
    void a_programme_will_do_for_a_theme_but_a_theme_is_no_programme() {
        Surroundings surroundings = stored.facts().surroundings();
        assertThat(surroundings.ownerOf(Subject.of(HeadingKind.PROGRAMME, PROGRAMME)))
                .hasValue(ZEVENAAR);
        assertThat(surroundings.ownerOf(Subject.of(HeadingKind.THEME, PROGRAMME)))
                .hasValue(ZEVENAAR);
        assertThat(surroundings.ownerOf(Subject.of(HeadingKind.THEME, THEME))).hasValue(ZEVENAAR);
        assertThat(surroundings.ownerOf(Subject.of(HeadingKind.PROGRAMME, THEME)))
                .isEmpty();
    }

    @Test
    void facts_know_owner_and_revision_of_what_exists() {
        Facts facts = stored.facts();
        assertThat(facts.ownerOf(AggregateIds.of(VGR1_2020))).hasValue(ZEVENAAR);
        assertThat(facts.revisionOf(AggregateIds.of(VGR1_2020))).isEqualTo(OptionalLong.of(2));
        assertThat(facts.ownerOf(AggregateIds.of(VGR2_2020))).isEmpty();
        assertThat(facts.revisionOf(AggregateIds.of(VGR2_2020))).isEmpty();
    }

    @Test
    void what_a_decision_looked_at_is_checked_when_its_events_are_written() {
        RequestKey request = new RequestKey("anna@zevenaar", "key-1", "hash");
        handling(Map.of(AppendDependencies.REQUEST, request));
        Surroundings surroundings = new ObservingSurroundings(stored.store(), new RememberedStates());
        surroundings.period(VGR1_2020);
        surroundings.period(VGR1_2020);
        surroundings.period(VGR2_2020);
        surroundings.organisation(ZEVENAAR);
        surroundings.ownerOf(Subject.of(ACTIVITY));

        AppendDependencies dependencies = AppendDependencies.ofCurrentCommand(
                List.of(event(new ActivityRenumbered(ACTIVITY, ZEVENAAR, "6.1.3", "6.1.4", null))));

        assertThat(dependencies.request()).isEqualTo(request);
        assertThat(dependencies.taken())
                .containsExactly(new NameClaim("code/zevenaar/6.1.4", AggregateIds.of(ACTIVITY)));
        assertThat(dependencies.released())
                .containsExactly(new NameClaim("code/zevenaar/6.1.3", AggregateIds.of(ACTIVITY)));
        assertThat(dependencies.observed())
                .containsExactly(
                        new Observed("period/zevenaar/vgr1-2020", 2),
                        new Observed("period/zevenaar/vgr2-2020", -1),
                        new Observed("organisation/zevenaar", 1));
    }

    @Test
    void a_period_that_changed_between_two_looks_is_checked_at_both_revisions() {
        handling(Map.of());
        Surroundings surroundings = new ObservingSurroundings(stored.store(), new RememberedStates());
        surroundings.period(VGR2_2020);
        new DefaultUnitOfWork<>(new GenericCommandMessage<>("elsewhere"))
                .execute(() -> stored.with(AggregateIds.of(VGR2_2020), Periods.defined(VGR2_2020, 3)));
        surroundings.period(VGR2_2020);

        assertThat(AppendDependencies.ofCurrentCommand(List.of()).observed())
                .containsExactly(
                        new Observed("period/zevenaar/vgr2-2020", -1), new Observed("period/zevenaar/vgr2-2020", 0));
    }

    @Test
    void events_without_a_command_claim_their_codes_all_the_same() {
        AppendDependencies dependencies = AppendDependencies.ofCurrentCommand(List.of(event(PLANNED)));
        assertThat(dependencies.request()).isNull();
        assertThat(dependencies.observed()).isEmpty();
        assertThat(dependencies.taken())
                .containsExactly(new NameClaim("code/zevenaar/6.1.3", AggregateIds.of(ACTIVITY)));
    }

    private static void handling(Map<String, ?> metaData) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("command", metaData));
    }

    private static EventMessage<?> event(Object payload) {
        return new GenericEventMessage<>(payload);
    }

    private static HeadingDefined heading(HeadingId id, HeadingKind kind) {
        return new HeadingDefined(id, ZEVENAAR, kind, null, "Groen", null, null);
    }
}

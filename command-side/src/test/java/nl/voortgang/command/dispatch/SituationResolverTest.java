package nl.voortgang.command.dispatch;

import static nl.voortgang.command.Zevenaar.ACTIVITY;
import static nl.voortgang.command.Zevenaar.NOW;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import nl.voortgang.command.Command;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.Door;
import nl.voortgang.command.People;
import nl.voortgang.command.Situation;
import nl.voortgang.command.activity.ActivityCommand.ApproveStatus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SituationResolverTest {
    private static final Command COMMAND = new ApproveStatus(ACTIVITY, VGR1_2020);
    private static final String ACTOR = People.OFFICER.toString();

    private static final Stored STORE = new Stored();

    private final SituationResolver resolver = new SituationResolver(
            Clock.fixed(NOW, ZoneOffset.UTC),
            STORE.provider(),
            new Grants(STORE.provider(), new StaticListableBeanFactory().getBeanProvider(AllOrganisations.class)),
            new RememberedStates());

    @Test
    void a_situation_is_who_asks_and_when() {
        Situation situation = resolver.resolveParameterValue(message(Map.of(Door.ACTOR, ACTOR)));
        assertThat(situation.actor()).isEqualTo(People.OFFICER);
        assertThat(situation.now()).isEqualTo(NOW);
        assertThat(situation.isHistory()).isFalse();
        assertThat(situation.others()).isInstanceOf(ObservingSurroundings.class);
    }

    @Test
    void a_row_of_an_import_is_history() {
        Situation situation = resolver.resolveParameterValue(
                message(Map.of(Door.ACTOR, ACTOR, Door.IMPORT_ID, Deciding.IMPORT.toString())));
        assertThat(situation.importId()).isEqualTo(Deciding.IMPORT);
        assertThat(situation.isHistory()).isTrue();
    }

    @Test
    void nobody_asks_nothing() {
        assertThatIllegalStateException().isThrownBy(() -> resolver.resolveParameterValue(message(Map.of())));
    }

    @Test
    void only_commands_are_in_a_situation() {
        assertThat(resolver.matches(message(Map.of()))).isTrue();
        assertThat(resolver.matches(new GenericEventMessage<>("event"))).isFalse();
    }

    @Test
    void only_a_situation_is_resolved() throws NoSuchMethodException {
        Method decide = Deciding.Decider.class.getDeclaredMethod("decide", Object.class, Object.class, Situation.class);
        assertThat(resolver.createInstance(decide, decide.getParameters(), 0)).isNull();
        assertThat(resolver.createInstance(decide, decide.getParameters(), 2)).isSameAs(resolver);
    }

    @Test
    void a_command_says_which_stream_it_is_for_and_its_sender_which_revision() {
        TargetByCommand target = new TargetByCommand();
        assertThat(target.resolveTarget(message(Map.of(TargetByCommand.EXPECTED_REVISION, 6L))))
                .isEqualTo(new VersionedAggregateIdentifier((Object) ("activity/" + ACTIVITY), 6L));
        assertThat(target.resolveTarget(message(Map.of())))
                .isEqualTo(new VersionedAggregateIdentifier((Object) ("activity/" + ACTIVITY), null));
    }

    private static GenericCommandMessage<Command> message(Map<String, ?> metaData) {
        return new GenericCommandMessage<>(COMMAND, metaData);
    }
}

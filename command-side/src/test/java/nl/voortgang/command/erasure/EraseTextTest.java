package nl.voortgang.command.erasure;

import static nl.voortgang.command.Reason.ALREADY_DECIDED;
import static nl.voortgang.command.Reason.FOUR_EYES;
import static nl.voortgang.command.Reason.NOT_REQUESTED;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Deciding;
import nl.voortgang.command.People;
import nl.voortgang.command.access.Needed;
import nl.voortgang.command.erasure.ErasureCommand.ApproveErasure;
import nl.voortgang.command.erasure.ErasureCommand.RejectErasure;
import nl.voortgang.command.erasure.ErasureCommand.RequestErasure;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.ErasureEvent;
import nl.voortgang.events.ErasureEvent.ErasureApproved;
import nl.voortgang.events.ErasureEvent.ErasureRejected;
import nl.voortgang.events.ErasureEvent.ErasureRequested;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.Test;

class EraseTextTest {
    private static final String TEXT = "details.explanation";
    private static final List<PrintedEdition> PRINTED = List.of(new PrintedEdition("vgr1-2020", 2));
    private static final RequestErasure REQUEST = new RequestErasure(ZEVENAAR, 12, TEXT, ErasureCause.MISTAKE);
    private static final ApproveErasure APPROVE = new ApproveErasure(ZEVENAAR, 12, TEXT, PRINTED);
    private static final RejectErasure REJECT = new RejectErasure(ZEVENAAR, 12, TEXT);
    private static final ErasureRequested REQUESTED = new ErasureRequested(ZEVENAAR, 12, TEXT, ErasureCause.MISTAKE);
    private static final ErasureApproved APPROVED = new ErasureApproved(ZEVENAAR, 12, TEXT, PRINTED);
    private static final ErasureRejected REJECTED = new ErasureRejected(ZEVENAAR, 12, TEXT);

    private final Deciding<ErasureCommand, ErasureState, ErasureEvent> erasure =
            Deciding.of(ErasureDecider::decide, ErasureState::evolve, ErasureState.NONE);

    @Test
    void one_asks_and_another_agrees() {
        erasure.when(REQUEST).then(REQUESTED);
        erasure.given(REQUESTED).by(People.APPROVER).when(APPROVE).then(APPROVED);
    }

    @Test
    void whoever_asked_cannot_agree() {
        erasure.given(REQUESTED).when(APPROVE).thenRefused(FOUR_EYES);
    }

    @Test
    void whoever_asked_last_cannot_agree_even_where_somebody_else_asked_before() {
        erasure.givenBy(People.APPROVER, REQUESTED, REJECTED)
                .given(REQUESTED)
                .when(APPROVE)
                .thenRefused(FOUR_EYES);
    }

    @Test
    void nobody_agrees_to_what_nobody_asks() {
        erasure.by(People.APPROVER).when(APPROVE).thenRefused(NOT_REQUESTED);
        erasure.given(REQUESTED, REJECTED).by(People.APPROVER).when(APPROVE).thenRefused(NOT_REQUESTED);
        erasure.when(REJECT).thenRefused(NOT_REQUESTED);
    }

    @Test
    void what_was_rejected_can_be_asked_for_again() {
        erasure.given(REQUESTED).when(REJECT).then(REJECTED);
        erasure.given(REQUESTED, REJECTED).when(REQUEST).then(REQUESTED);
    }

    @Test
    void what_is_gone_stays_gone() {
        erasure.given(REQUESTED, APPROVED).when(REJECT).thenRefused(ALREADY_DECIDED);
    }

    @Test
    void saying_it_again_changes_nothing() {
        erasure.given(REQUESTED).when(REQUEST).thenNothing();
        erasure.given(REQUESTED, APPROVED).when(REQUEST).thenNothing();
        erasure.given(REQUESTED, APPROVED).by(People.APPROVER).when(APPROVE).thenNothing();
        erasure.given(REQUESTED, REJECTED).when(REJECT).thenNothing();
    }

    @Test
    void a_controller_asks_and_only_an_admin_agrees() {
        assertThat(Needed.of(REQUESTED).here()).isEqualTo(EnumSet.of(Role.CONTROLLER, Role.ADMIN));
        assertThat(Needed.of(APPROVED).here()).isEqualTo(Set.of(Role.ADMIN));
        assertThat(Needed.of(APPROVED).inInstallation()).isEqualTo(Set.of(Role.ADMIN));
        assertThat(Needed.of(REJECTED).here()).isEqualTo(EnumSet.of(Role.CONTROLLER, Role.ADMIN));
    }

    @Test
    void one_text_and_all_texts_of_an_event_are_two_wishes() {
        assertThat(REQUEST.aggregateId()).isEqualTo("erasure/zevenaar/12/" + TEXT);
        assertThat(AggregateIds.ofErasure(ZEVENAAR, 12, null)).isEqualTo("erasure/zevenaar/12");
    }
}

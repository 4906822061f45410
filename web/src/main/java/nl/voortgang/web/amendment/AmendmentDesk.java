package nl.voortgang.web.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.voortgang.command.budget.AmendmentCommand;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.budgetledger.AmendmentLineView;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.AmendmentView;
import nl.voortgang.query.budgetledger.Amendments;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.budget.LedgerLinks;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.form.SubmissionIds;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.Viewer;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an amendment, and has done with it what somebody asks for. */
@Component
class AmendmentDesk {
    private final Amendments amendments;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Desk desk;
    private final Frames frames;
    private final CurrentActor currentActor;

    AmendmentDesk(
            Amendments amendments,
            Organisations organisations,
            OrganisationGate gate,
            Desk desk,
            Frames frames,
            CurrentActor currentActor) {
        this.amendments = amendments;
        this.organisations = organisations;
        this.gate = gate;
        this.desk = desk;
        this.frames = frames;
        this.currentActor = currentActor;
    }

    /** What the viewer can do with the amendment now. What is offered here may still be refused. */
    record Offers(boolean decide, boolean withdraw, boolean recordDecision, boolean reverse, boolean othersDecide) {
        static final Offers NONE = new Offers(false, false, false, false, false);

        static Offers of(AmendmentView amendment, Viewer viewer, boolean own) {
            boolean open = amendment.state() == AmendmentState.PROPOSED;
            boolean approved = amendment.state() == AmendmentState.APPROVED;
            boolean proposer = viewer.isAny(Role.BUDGET_PROPOSER);
            boolean approver = viewer.isAny(Role.BUDGET_APPROVER);
            return new Offers(
                    open && approver && !own,
                    open && proposer && own,
                    (open || approved) && proposer && amendment.decision() == null,
                    approved && amendment.reversedBy() == null && (proposer || approver),
                    open && own);
        }
    }

    /**
     * A changed line.
     *
     * @param href its page; null as long as nothing came of the change, as the line may not be there
     */
    record Change(AmendmentLineView line, @Nullable String href) {
        static Change of(AmendmentLineView line, AmendmentView amendment, OrganisationId organisation, Frame frame) {
            return new Change(
                    line,
                    amendment.state() == AmendmentState.APPROVED
                            ? LedgerLinks.line(organisation, line, frame.links())
                            : null);
        }
    }

    String change(
            String id,
            AmendmentId amendment,
            String done,
            Form form,
            Function<SubmissionIds, AmendmentCommand> command,
            Answering answering) {
        OrganisationId organisation = gate.pass(id);
        // In another organisation's address it does not exist.
        amendments.one(organisation, amendment, null);
        if (form.isGood()) {
            AmendmentCommand given = command.apply(desk.ids(form, organisation));
            Optional<Flash> flash = desk.give(answering.request(), form, organisation, done, ids -> given);
            if (flash.isPresent()) {
                answering.after().addFlashAttribute("flash", flash.get());
                // A reversal is another amendment: the answer leads to that.
                return "redirect:/organisations/" + organisation + "/amendments/" + given.amendmentId();
            }
        }
        answering.response().setStatus(form.status());
        Frame frame = frames.of(answering.request(), "/organisations/" + organisation + "/amendments/" + amendment);
        return show(id, amendment, frame, form, answering.model());
    }

    String show(String id, AmendmentId wanted, Frame frame, Form form, Model model) {
        OrganisationId organisation = gate.pass(id);
        Instant moment = frame.knownAt();
        AmendmentView amendment = amendments.one(organisation, wanted, moment).amendment();
        String name = organisations.nameOf(organisation, moment);
        Viewer viewer = frame.viewer();
        boolean own = viewer != null && currentActor.id().value().equals(amendment.proposedById());
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("name", name);
        model.addAttribute("amendment", amendment);
        model.addAttribute(
                "changes",
                amendment.lines().stream()
                        .map(line -> Change.of(line, amendment, organisation, frame))
                        .toList());
        model.addAttribute(
                "offers", moment != null || viewer == null ? Offers.NONE : Offers.of(amendment, viewer, own));
        model.addAttribute("bodies", DecidingBody.values());
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(name, frame.links().organisation(organisation)),
                        Crumb.to("budget.title", frame.links().budget(organisation)),
                        Crumb.to("amendments.title", frame.links().amendments(organisation)),
                        Crumb.here("amendment.title")));
        return "amendment";
    }
}

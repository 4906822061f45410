package nl.voortgang.web.amendment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeReversal;
import nl.voortgang.command.budget.AmendmentCommand.RecordDecision;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.budget.AmendmentCommand.WithdrawAmendment;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.Decision;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One budget amendment: what it changes, on which decision it rests, who did what with it, and what can be done with it now. */
@Controller
class AmendmentPage {
    private static final int LONGEST_REASON = 2000;

    private final AmendmentDesk desk;

    AmendmentPage(AmendmentDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/organisations/{id}/amendments/{amendmentId}")
    String show(
            @PathVariable String id,
            @PathVariable String amendmentId,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        return desk.show(id, id(amendmentId), frame, Form.fresh(Map.of()), model);
    }

    @PostMapping("/organisations/{id}/amendments/{amendmentId}/approval")
    @Permitted(Role.BUDGET_APPROVER)
    String approve(
            @PathVariable String id,
            @PathVariable String amendmentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        AmendmentId amendment = id(amendmentId);
        Answering answering = new Answering(request, response, model, after);
        Form form = Form.of(request);
        return desk.change(
                id, amendment, "amendment.approved", form, ids -> new ApproveAmendment(amendment), answering);
    }

    @PostMapping("/organisations/{id}/amendments/{amendmentId}/rejection")
    @Permitted(Role.BUDGET_APPROVER)
    String reject(
            @PathVariable String id,
            @PathVariable String amendmentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        AmendmentId amendment = id(amendmentId);
        Answering answering = new Answering(request, response, model, after);
        Form form = Form.of(request);
        FreeText reason = FreeText.of(form.required("rejectionReason", LONGEST_REASON));
        return desk.change(
                id, amendment, "amendment.rejected", form, ids -> new RejectAmendment(amendment, reason), answering);
    }

    @PostMapping("/organisations/{id}/amendments/{amendmentId}/withdrawal")
    @Permitted(Role.BUDGET_PROPOSER)
    String withdraw(
            @PathVariable String id,
            @PathVariable String amendmentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        AmendmentId amendment = id(amendmentId);
        Answering answering = new Answering(request, response, model, after);
        Form form = Form.of(request);
        FreeText reason = FreeText.of(form.required("withdrawalReason", LONGEST_REASON));
        return desk.change(
                id, amendment, "amendment.withdrawn", form, ids -> new WithdrawAmendment(amendment, reason), answering);
    }

    @PostMapping("/organisations/{id}/amendments/{amendmentId}/decision")
    @Permitted(Role.BUDGET_PROPOSER)
    String recordDecision(
            @PathVariable String id,
            @PathVariable String amendmentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        AmendmentId amendment = id(amendmentId);
        Answering answering = new Answering(request, response, model, after);
        Form form = Form.of(request);
        Decision decision = DecisionFields.required(form);
        return desk.change(
                id,
                amendment,
                "amendment.decision-recorded",
                form,
                ids -> new RecordDecision(amendment, Objects.requireNonNull(decision)),
                answering);
    }

    /** Makes an amendment of its own, to which it leads. */
    @PostMapping("/organisations/{id}/amendments/{amendmentId}/reversal")
    @Permitted({Role.BUDGET_PROPOSER, Role.BUDGET_APPROVER})
    String reverse(
            @PathVariable String id,
            @PathVariable String amendmentId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        AmendmentId reversed = id(amendmentId);
        Answering answering = new Answering(request, response, model, after);
        Form form = Form.of(request);
        Decision decision = DecisionFields.optional(form, "reversal-");
        FreeText reason = FreeText.of(form.required("reversalReason", LONGEST_REASON));
        return desk.change(
                id,
                reversed,
                "amendment.reversal-proposed",
                form,
                ids -> new ProposeReversal(
                        new AmendmentId(ids.id("amendment")), new OrganisationId(id), reversed, decision, reason),
                answering);
    }

    private static AmendmentId id(String amendmentId) {
        return new AmendmentId(Paths.uuid(amendmentId));
    }
}

package nl.voortgang.command.budget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.budget.AmendmentCommand.AdjustBudget;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeAmendment;
import nl.voortgang.command.budget.AmendmentCommand.ProposeReversal;
import nl.voortgang.command.budget.AmendmentCommand.RecordDecision;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.budget.AmendmentCommand.WithdrawAmendment;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.http.Amounts;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.DecisionBody;
import nl.voortgang.command.http.NoBody;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.ReasonBody;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.AmendmentLine;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Money;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes proposals to change the budget, and decisions on them by another person. */
@RestController
@Tag(name = "Budget amendments")
class AmendmentEndpoint {
    private final CommandDesk desk;

    AmendmentEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record AdjustBody(
            @Size(max = 200) String label,
            @Nullable @Size(max = 20) String taskField,
            @Min(1900) @Max(2200) int fiscalYear,
            BudgetKind kind,

            @Min(-Amounts.LARGEST_CENTS) @Max(Amounts.LARGEST_CENTS)
            long amountCents,

            @Nullable Boolean incidental,
            @Nullable DecisionBody decision,
            @Size(max = 2000) String reason) {}

    record LineBody(
            SubjectKind subjectKind,
            UUID subjectId,
            @Size(max = 200) String label,
            @Nullable @Size(max = 20) String taskField,
            @Min(1900) @Max(2200) int fiscalYear,
            BudgetKind kind,

            @Min(-Amounts.LARGEST_CENTS) @Max(Amounts.LARGEST_CENTS)
            long amountCents,

            @Nullable Boolean incidental) {}

    record ProposeBody(
            @Nullable DecisionBody decision,
            @Size(max = 2000) String reason,
            @Nullable Boolean transfer,
            List<LineBody> lines) {}

    record ReversalBody(
            @Nullable DecisionBody decision,
            @Size(max = 2000) String reason) {}

    @PostMapping("/v1/activities/{id}/budget-adjustments")
    @Permitted(Role.BUDGET_PROPOSER)
    @RequestBodyOf(AdjustBody.class)
    @Operation(summary = "Propose to change the budget of an activity")
    ResponseEntity<Object> adjust(@PathVariable String id, HttpServletRequest http) {
        ActivityId activity = new ActivityId(Paths.uuid(id));
        return desk.create(http, AggregateIds.of(activity), AdjustBody.class, (body, checks, ids) -> {
            checkAmount("amountCents", body.amountCents(), checks);
            checks.taskField("taskField", body.taskField(), body.fiscalYear());
            AmendmentId amendment = new AmendmentId(ids.id("amendment"));
            BudgetLineKey line = new BudgetLineKey(
                    Subject.of(activity), body.label(), body.taskField(), body.fiscalYear(), body.kind());
            return proposed(
                    amendment,
                    checks,
                    new AdjustBudget(
                            amendment,
                            checks.organisation(),
                            activity,
                            new AmendmentLine(line, Money.ofCents(body.amountCents()), isIncidental(body.incidental())),
                            DecisionBody.orNull(body.decision()),
                            FreeText.of(body.reason())));
        });
    }

    @PostMapping("/v1/organisations/{id}/amendments")
    @Permitted(Role.BUDGET_PROPOSER)
    @RequestBodyOf(ProposeBody.class)
    @Operation(summary = "Propose to change several budget lines by one decision")
    ResponseEntity<Object> propose(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), ProposeBody.class, (body, checks, ids) -> {
            AmendmentId amendment = new AmendmentId(ids.id("amendment"));
            return proposed(
                    amendment,
                    checks,
                    new ProposeAmendment(
                            amendment,
                            checks.organisation(),
                            DecisionBody.orNull(body.decision()),
                            FreeText.of(body.reason()),
                            lines(body.lines(), checks),
                            Boolean.TRUE.equals(body.transfer())));
        });
    }

    @PostMapping("/v1/organisations/{id}/amendments/{amendmentId}/approval")
    @Permitted(Role.BUDGET_APPROVER)
    @RequestBodyOf(NoBody.class)
    @Operation(summary = "Approve an amendment that another person proposed")
    ResponseEntity<Object> approve(@PathVariable String id, @PathVariable String amendmentId, HttpServletRequest http) {
        return change(id, amendmentId, http, NoBody.class, (amendment, body) -> new ApproveAmendment(amendment));
    }

    @PostMapping("/v1/organisations/{id}/amendments/{amendmentId}/rejection")
    @Permitted(Role.BUDGET_APPROVER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Reject an amendment that another person proposed")
    ResponseEntity<Object> reject(@PathVariable String id, @PathVariable String amendmentId, HttpServletRequest http) {
        return change(
                id,
                amendmentId,
                http,
                ReasonBody.class,
                (amendment, body) -> new RejectAmendment(amendment, FreeText.of(body.reason())));
    }

    @PostMapping("/v1/organisations/{id}/amendments/{amendmentId}/withdrawal")
    @Permitted(Role.BUDGET_PROPOSER)
    @RequestBodyOf(ReasonBody.class)
    @Operation(summary = "Take one's own proposal back")
    ResponseEntity<Object> withdraw(
            @PathVariable String id, @PathVariable String amendmentId, HttpServletRequest http) {
        return change(
                id,
                amendmentId,
                http,
                ReasonBody.class,
                (amendment, body) -> new WithdrawAmendment(amendment, FreeText.of(body.reason())));
    }

    @PostMapping("/v1/organisations/{id}/amendments/{amendmentId}/decision")
    @Permitted(Role.BUDGET_PROPOSER)
    @RequestBodyOf(DecisionBody.class)
    @Operation(summary = "Say on which decision an amendment rests that was proposed without one")
    ResponseEntity<Object> recordDecision(
            @PathVariable String id, @PathVariable String amendmentId, HttpServletRequest http) {
        return change(
                id,
                amendmentId,
                http,
                DecisionBody.class,
                (amendment, body) -> new RecordDecision(amendment, body.decision()));
    }

    /** Makes something new, so it needs no If-Match: what it reverses does not change by a proposal. */
    @PostMapping("/v1/organisations/{id}/amendments/{amendmentId}/reversal")
    @Permitted({Role.BUDGET_PROPOSER, Role.BUDGET_APPROVER})
    @RequestBodyOf(ReversalBody.class)
    @Operation(summary = "Propose to undo an approved amendment; another person approves that as any other")
    ResponseEntity<Object> reverse(@PathVariable String id, @PathVariable String amendmentId, HttpServletRequest http) {
        AmendmentId reversed = of(id, amendmentId);
        return desk.createOf(
                http, Paths.organisation(id), AggregateIds.of(reversed), ReversalBody.class, (body, checks, ids) -> {
                    AmendmentId amendment = new AmendmentId(ids.id("amendment"));
                    return proposed(
                            amendment,
                            checks,
                            new ProposeReversal(
                                    amendment,
                                    checks.organisation(),
                                    reversed,
                                    DecisionBody.orNull(body.decision()),
                                    FreeText.of(body.reason())));
                });
    }

    private <B extends Record> ResponseEntity<Object> change(
            String organisation,
            String amendmentId,
            HttpServletRequest http,
            Class<B> bodyType,
            BiFunction<AmendmentId, B, AmendmentCommand> command) {
        AmendmentId amendment = of(organisation, amendmentId);
        return desk.changeOf(
                http,
                Paths.organisation(organisation),
                AggregateIds.of(amendment),
                bodyType,
                (body, checks, ids) -> Answer.changed(command.apply(amendment, body)));
    }

    private static Answer proposed(AmendmentId amendment, Checks checks, AmendmentCommand command) {
        return Answer.created(
                command,
                "/v1/organisations/" + checks.organisation() + "/amendments/" + amendment,
                Map.of("amendmentId", amendment));
    }

    private static List<AmendmentLine> lines(List<LineBody> bodies, Checks checks) {
        if (bodies.isEmpty()) {
            checks.fault("lines", "must have at least one line");
        }
        List<AmendmentLine> lines = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            LineBody body = bodies.get(i);
            Subject subject = new Subject(body.subjectKind(), body.subjectId());
            checks.subject("lines[" + i + "].subjectId", subject);
            checkAmount("lines[" + i + "].amountCents", body.amountCents(), checks);
            checks.taskField("lines[" + i + "].taskField", body.taskField(), body.fiscalYear());
            lines.add(new AmendmentLine(
                    new BudgetLineKey(subject, body.label(), body.taskField(), body.fiscalYear(), body.kind()),
                    Money.ofCents(body.amountCents()),
                    isIncidental(body.incidental())));
        }
        return lines;
    }

    private static void checkAmount(String field, long cents, Checks checks) {
        if (cents == 0) {
            checks.fault(field, "a change of zero is no change");
        }
    }

    /** What is not said to be structural holds for the one year. */
    private static boolean isIncidental(@Nullable Boolean incidental) {
        return incidental == null || incidental;
    }

    private static AmendmentId of(String organisation, String amendmentId) {
        if (!nl.voortgang.events.OrganisationId.isWellFormed(organisation)) {
            throw new NoSuchAggregate(organisation);
        }
        return new AmendmentId(Paths.uuid(amendmentId));
    }
}

package nl.voortgang.command.budget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.budget.BudgetLineCommand.AdoptBudget;
import nl.voortgang.command.budget.BudgetLineCommand.RecordActual;
import nl.voortgang.command.budget.PrintedFigureCommand.RecordPrintedFigure;
import nl.voortgang.command.http.Amounts;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.DecisionBody;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.BudgetLineKey;
import nl.voortgang.events.FigureKind;
import nl.voortgang.events.FigureUnit;
import nl.voortgang.events.Money;
import nl.voortgang.events.PrintedFigureEvent.PrintedFigureRecorded;
import nl.voortgang.events.PrintedFigureId;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records what was adopted, what was really spent, and what reports printed. */
@RestController
@Tag(name = "Budget lines")
class BudgetLineEndpoint {
    private final CommandDesk desk;

    BudgetLineEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record AdoptBody(
            SubjectKind subjectKind,
            UUID subjectId,
            @Size(max = 200) String label,
            @Nullable @Size(max = 20) String taskField,
            @Min(1900) @Max(2200) int fiscalYear,
            BudgetKind kind,
            @Min(0) @Max(Amounts.LARGEST_CENTS) long amountCents,
            @Nullable DecisionBody decision) {}

    record ActualBody(
            SubjectKind subjectKind,
            UUID subjectId,
            @Size(max = 200) String label,
            @Nullable @Size(max = 20) String taskField,
            @Min(1900) @Max(2200) int fiscalYear,
            BudgetKind kind,
            @Min(0) @Max(Amounts.LARGEST_CENTS) long amountCents,
            @Nullable LocalDate asOf) {}

    record FigureBody(
            @Nullable SubjectKind subjectKind,
            @Nullable UUID subjectId,
            @Size(max = 200) String label,
            @Nullable @Min(1900) @Max(2200) Integer fiscalYear,
            @Nullable FigureKind kind,
            BigDecimal value,
            FigureUnit unit,
            @Size(max = 500) String source) {}

    @PostMapping("/v1/organisations/{id}/adopted-budgets")
    @Permitted({Role.CONTROLLER, Role.ACCOUNTANT})
    @RequestBodyOf(AdoptBody.class)
    @Operation(summary = "Record the adopted budget of a line")
    ResponseEntity<Object> adopt(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), AdoptBody.class, (body, checks, ids) -> {
            BudgetLineKey line = line(
                    new Subject(body.subjectKind(), body.subjectId()),
                    body.label(),
                    body.taskField(),
                    body.fiscalYear(),
                    body.kind(),
                    checks);
            BudgetLineId lineId = BudgetLineIds.of(checks.organisation(), line);
            return recorded(
                    lineId,
                    checks,
                    new AdoptBudget(
                            lineId,
                            checks.organisation(),
                            line,
                            Money.ofCents(body.amountCents()),
                            DecisionBody.orNull(body.decision())));
        });
    }

    @PostMapping("/v1/organisations/{id}/actuals")
    @Permitted({Role.CONTROLLER, Role.ACCOUNTANT})
    @RequestBodyOf(ActualBody.class)
    @Operation(summary = "Record what was really spent or received on a line")
    ResponseEntity<Object> recordActual(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), ActualBody.class, (body, checks, ids) -> {
            BudgetLineKey line = line(
                    new Subject(body.subjectKind(), body.subjectId()),
                    body.label(),
                    body.taskField(),
                    body.fiscalYear(),
                    body.kind(),
                    checks);
            BudgetLineId lineId = BudgetLineIds.of(checks.organisation(), line);
            return recorded(
                    lineId,
                    checks,
                    new RecordActual(
                            lineId, checks.organisation(), line, Money.ofCents(body.amountCents()), body.asOf()));
        });
    }

    @PostMapping("/v1/organisations/{id}/printed-figures")
    @Permitted({Role.CONTROLLER, Role.ACCOUNTANT})
    @RequestBodyOf(FigureBody.class)
    @Operation(summary = "Keep a figure as a report printed it")
    ResponseEntity<Object> print(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), FigureBody.class, (body, checks, ids) -> {
            PrintedFigureId figure = new PrintedFigureId(ids.id("figure"));
            return Answer.created(
                    new RecordPrintedFigure(new PrintedFigureRecorded(
                            figure,
                            checks.organisation(),
                            subject(body, checks),
                            body.label(),
                            body.fiscalYear(),
                            body.kind(),
                            body.value(),
                            body.unit(),
                            body.source())),
                    "/v1/organisations/" + checks.organisation() + "/printed-figures",
                    Map.of("id", figure));
        });
    }

    private static BudgetLineKey line(
            Subject subject, String label, @Nullable String taskField, int fiscalYear, BudgetKind kind, Checks checks) {
        checks.subject("subjectId", subject);
        checks.taskField("taskField", taskField, fiscalYear);
        return new BudgetLineKey(subject, label, taskField, fiscalYear, kind);
    }

    private static Answer recorded(BudgetLineId line, Checks checks, BudgetLineCommand command) {
        return Answer.created(
                command, "/v1/organisations/" + checks.organisation() + "/budget-ledger", Map.of("id", line));
    }

    private static @Nullable Subject subject(FigureBody body, Checks checks) {
        if (body.subjectKind() == null || body.subjectId() == null) {
            if (body.subjectKind() != null || body.subjectId() != null) {
                checks.fault("subjectId", "subjectKind and subjectId go together");
            }
            return null;
        }
        Subject subject = new Subject(body.subjectKind(), body.subjectId());
        checks.subject("subjectId", subject);
        return subject;
    }
}

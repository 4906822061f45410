package nl.voortgang.command.period;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.NoBody;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.period.PeriodCommand.ClosePeriod;
import nl.voortgang.command.period.PeriodCommand.DefinePeriod;
import nl.voortgang.command.period.PeriodCommand.Definition;
import nl.voortgang.command.period.PeriodCommand.OpenPeriod;
import nl.voortgang.command.period.PeriodCommand.ReopenPeriod;
import nl.voortgang.command.period.PeriodCommand.RevisePeriod;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PeriodLabels;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Defines, opens, closes and reopens reporting periods. */
@RestController
@Tag(name = "Periods")
class PeriodEndpoint {
    private final CommandDesk desk;

    PeriodEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record DefineBody(
            @Size(max = 40)
            @Pattern(
                    regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                    message = "must be lower-case letters, digits and single hyphens")
            String code,

            PeriodKind kind,
            @Min(1900) @Max(2200) int fiscalYear,
            int order,
            @Size(max = 100) String label,
            @Nullable @Size(max = 100) String shortLabel,
            @Nullable @Size(max = 200) String name,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline) {}

    record ReviseBody(
            PeriodKind kind,
            @Min(1900) @Max(2200) int fiscalYear,
            int order,
            @Size(max = 100) String label,
            @Nullable @Size(max = 100) String shortLabel,
            @Nullable @Size(max = 200) String name,
            @Nullable LocalDate referenceDate,
            @Nullable LocalDate deadline) {}

    record ReopenBody(
            @Nullable List<SubjectBody> scope,
            @Size(max = 2000) String reason,
            Instant expiresAt) {}

    record SubjectBody(SubjectKind kind, UUID id) {}

    @PostMapping("/v1/organisations/{id}/periods")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(DefineBody.class)
    @Operation(summary = "Define a reporting period")
    ResponseEntity<Object> define(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), DefineBody.class, (body, checks, ids) -> {
            PeriodId period = new PeriodId(checks.organisation(), body.code());
            return Answer.created(
                    new DefinePeriod(
                            period,
                            new Definition(
                                    body.kind(),
                                    body.fiscalYear(),
                                    body.order(),
                                    new PeriodLabels(body.label(), body.shortLabel(), body.name()),
                                    body.referenceDate(),
                                    body.deadline())),
                    "/v1/organisations/" + id + "/periods",
                    Map.of("code", body.code()));
        });
    }

    @PutMapping("/v1/organisations/{id}/periods/{code}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReviseBody.class)
    @Operation(summary = "Revise labels, order or dates of a period")
    ResponseEntity<Object> revise(@PathVariable String id, @PathVariable String code, HttpServletRequest http) {
        PeriodId period = Paths.period(id, code);
        return desk.change(
                http,
                AggregateIds.of(period),
                ReviseBody.class,
                (body, checks, ids) -> Answer.changed(new RevisePeriod(
                        period,
                        new Definition(
                                body.kind(),
                                body.fiscalYear(),
                                body.order(),
                                new PeriodLabels(body.label(), body.shortLabel(), body.name()),
                                body.referenceDate(),
                                body.deadline()))));
    }

    @PostMapping("/v1/organisations/{id}/periods/{code}/opening")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(NoBody.class)
    @Operation(summary = "Open a period for reporting")
    ResponseEntity<Object> open(@PathVariable String id, @PathVariable String code, HttpServletRequest http) {
        PeriodId period = Paths.period(id, code);
        return desk.change(
                http,
                AggregateIds.of(period),
                NoBody.class,
                (body, checks, ids) -> Answer.changed(new OpenPeriod(period)));
    }

    @PostMapping("/v1/organisations/{id}/periods/{code}/closing")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(NoBody.class)
    @Operation(summary = "Close a period: it takes no more status")
    ResponseEntity<Object> close(@PathVariable String id, @PathVariable String code, HttpServletRequest http) {
        PeriodId period = Paths.period(id, code);
        return desk.change(
                http,
                AggregateIds.of(period),
                NoBody.class,
                (body, checks, ids) -> Answer.changed(new ClosePeriod(period)));
    }

    @PostMapping("/v1/organisations/{id}/periods/{code}/reopening")
    @Permitted({Role.CONTROLLER, Role.APPROVER})
    @RequestBodyOf(ReopenBody.class)
    @Operation(summary = "Reopen a period for a while, for some or all; not by who closed it")
    ResponseEntity<Object> reopen(@PathVariable String id, @PathVariable String code, HttpServletRequest http) {
        PeriodId period = Paths.period(id, code);
        return desk.change(
                http,
                AggregateIds.of(period),
                ReopenBody.class,
                (body, checks, ids) -> Answer.changed(
                        new ReopenPeriod(period, scope(body, checks), FreeText.of(body.reason()), body.expiresAt())));
    }

    private static List<Subject> scope(ReopenBody body, Checks checks) {
        List<SubjectBody> scope = body.scope() == null ? List.of() : body.scope();
        List<Subject> subjects = scope.stream()
                .map(subject -> new Subject(subject.kind(), subject.id()))
                .toList();
        for (int i = 0; i < subjects.size(); i++) {
            checks.subject("scope[" + i + "]", subjects.get(i));
        }
        return subjects;
    }
}

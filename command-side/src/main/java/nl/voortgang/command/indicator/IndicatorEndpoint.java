package nl.voortgang.command.indicator;

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
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.indicator.IndicatorCommand.DefineIndicator;
import nl.voortgang.command.indicator.IndicatorCommand.Description;
import nl.voortgang.command.indicator.IndicatorCommand.Measure;
import nl.voortgang.command.indicator.IndicatorCommand.Measurement;
import nl.voortgang.command.indicator.IndicatorCommand.ReviseIndicator;
import nl.voortgang.events.IndicatorId;
import nl.voortgang.events.MeasurementId;
import nl.voortgang.events.Role;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.Target;
import nl.voortgang.events.TargetOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Defines indicators and takes their measurements. */
@RestController
@Tag(name = "Indicators")
class IndicatorEndpoint {
    private final CommandDesk desk;

    IndicatorEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record TargetBody(
            TargetOperator operator,
            BigDecimal value,
            @Nullable @Min(1900) @Max(2200) Integer year) {}

    record DefineBody(
            SubjectKind subjectKind,
            UUID subjectId,
            @Size(max = 500) String name,
            @Nullable TargetBody target,
            @Nullable @Size(max = 50) String unit,
            @Nullable BigDecimal baseline,
            @Nullable @Size(max = 500) String source) {}

    record ReviseBody(
            @Size(max = 500) String name,
            @Nullable TargetBody target,
            @Nullable @Size(max = 50) String unit,
            @Nullable BigDecimal baseline,
            @Nullable @Size(max = 500) String source) {}

    record MeasureBody(
            @Nullable UUID measurementId,
            LocalDate date,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable @Size(max = 500) String source) {}

    @PostMapping("/v1/organisations/{id}/indicators")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(DefineBody.class)
    @Operation(summary = "Define an indicator of a goal or activity")
    ResponseEntity<Object> define(@PathVariable String id, HttpServletRequest http) {
        return desk.create(http, AggregateIds.of(Paths.organisation(id)), DefineBody.class, (body, checks, ids) -> {
            Subject subject = new Subject(body.subjectKind(), body.subjectId());
            checks.subject("subjectId", subject);
            IndicatorId indicator = new IndicatorId(ids.id("indicator"));
            return Answer.created(
                    new DefineIndicator(
                            indicator,
                            checks.organisation(),
                            subject,
                            new Description(
                                    body.name(), target(body.target()), body.unit(), body.baseline(), body.source())),
                    "/v1/organisations/" + id + "/indicators",
                    Map.of("id", indicator));
        });
    }

    @PutMapping("/v1/indicators/{id}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ReviseBody.class)
    @Operation(summary = "Revise an indicator")
    ResponseEntity<Object> revise(@PathVariable String id, HttpServletRequest http) {
        IndicatorId indicator = new IndicatorId(Paths.uuid(id));
        return desk.change(
                http,
                AggregateIds.of(indicator),
                ReviseBody.class,
                (body, checks, ids) -> Answer.changed(new ReviseIndicator(
                        indicator,
                        new Description(
                                body.name(), target(body.target()), body.unit(), body.baseline(), body.source()))));
    }

    @PostMapping("/v1/indicators/{id}/measurements")
    @Permitted(Role.OFFICER)
    @RequestBodyOf(MeasureBody.class)
    @Operation(summary = "Record a measured value, or that it is not available")
    ResponseEntity<Object> measure(@PathVariable String id, HttpServletRequest http) {
        IndicatorId indicator = new IndicatorId(Paths.uuid(id));
        return desk.change(http, AggregateIds.of(indicator), MeasureBody.class, (body, checks, ids) -> {
            MeasurementId measurement =
                    new MeasurementId(body.measurementId() == null ? ids.id("measurement") : body.measurementId());
            return Answer.changed(new Measure(
                    indicator,
                    new Measurement(
                            measurement,
                            body.date(),
                            body.value(),
                            body.numerator(),
                            body.denominator(),
                            body.source())));
        });
    }

    private static @Nullable Target target(@Nullable TargetBody body) {
        return body == null ? null : new Target(body.operator(), body.value(), body.year());
    }
}

package nl.voortgang.command.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.http.Amounts;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.NoBody;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.command.organisation.OrganisationCommand.ChangeAccountRule;
import nl.voortgang.command.organisation.OrganisationCommand.DefineStatusScale;
import nl.voortgang.command.organisation.OrganisationCommand.DefineUnit;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RenameOrganisation;
import nl.voortgang.command.organisation.OrganisationCommand.RetireUnit;
import nl.voortgang.command.organisation.OrganisationCommand.SetBudgetRules;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.BudgetRules;
import nl.voortgang.events.Money;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StatusShape;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers organisations and changes their rules and status scale. */
@RestController
@Tag(name = "Organisations")
class OrganisationEndpoint {
    private final CommandDesk desk;

    OrganisationEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    record RegisterBody(
            @Size(max = 40)
            @Pattern(
                    regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                    message = "must be lower-case letters, digits and single hyphens")
            String id,

            @Size(max = 200) String name,
            @Nullable AccountRule accountRule) {}

    record NameBody(@Size(max = 200) String name) {}

    record AccountRuleBody(AccountRule accountRule) {}

    record BudgetRulesBody(
            NegativeLines negativeLines,
            @Nullable @Min(1) @Max(Amounts.LARGEST_CENTS) Long mandateLimitCents,
            @Min(0) @Max(Amounts.LARGEST_CENTS) long lawfulnessThresholdCents) {
        BudgetRules rules() {
            return new BudgetRules(
                    negativeLines,
                    mandateLimitCents == null ? null : Money.ofCents(mandateLimitCents),
                    Money.ofCents(lawfulnessThresholdCents));
        }
    }

    record UnitBody(@Size(max = 200) String name) {}

    record ScaleBody(List<ValueBody> values) {}

    record ValueBody(
            @Size(max = 10) String code,
            @Size(max = 100) String label,
            @Nullable @Size(max = 500) String definition,
            StatusLevel level,

            @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #2e7d32")
            String colour,

            StatusShape shape) {
        ScaleValue value() {
            return new ScaleValue(code, label, definition, level, colour, shape);
        }
    }

    @PostMapping("/v1/organisations")
    @Permitted(inInstallation = Role.ADMIN)
    @RequestBodyOf(RegisterBody.class)
    @Operation(summary = "Register an organisation")
    ResponseEntity<Object> register(HttpServletRequest http) {
        return desk.register(http, RegisterBody.class, (body, checks, ids) -> {
            OrganisationId organisation = new OrganisationId(body.id());
            AccountRule rule = body.accountRule() == null ? AccountRule.REQUIRED : body.accountRule();
            return Answer.created(
                    new RegisterOrganisation(organisation, body.name(), rule),
                    "/v1/organisations/" + organisation,
                    Map.of("id", organisation));
        });
    }

    @PostMapping("/v1/organisations/{id}/renaming")
    @Permitted(value = Role.ADMIN, inInstallation = Role.ADMIN)
    @RequestBodyOf(NameBody.class)
    @Operation(summary = "Rename an organisation")
    ResponseEntity<Object> rename(@PathVariable String id, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.change(
                http,
                AggregateIds.of(organisation),
                NameBody.class,
                (body, checks, ids) -> Answer.changed(new RenameOrganisation(organisation, body.name())));
    }

    @PostMapping("/v1/organisations/{id}/account-rule-changes")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(AccountRuleBody.class)
    @Operation(summary = "Require or waive cause, consequence and correction")
    ResponseEntity<Object> changeAccountRule(@PathVariable String id, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.change(
                http,
                AggregateIds.of(organisation),
                AccountRuleBody.class,
                (body, checks, ids) -> Answer.changed(new ChangeAccountRule(organisation, body.accountRule())));
    }

    @PutMapping("/v1/organisations/{id}/budget-rules")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(BudgetRulesBody.class)
    @Operation(
            summary =
                    "Set whether lines may be below zero, up to what others than the council decide, and what overspending counts")
    ResponseEntity<Object> setBudgetRules(@PathVariable String id, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.change(
                http,
                AggregateIds.of(organisation),
                BudgetRulesBody.class,
                (body, checks, ids) -> Answer.changed(new SetBudgetRules(organisation, body.rules())));
    }

    @PutMapping("/v1/organisations/{id}/units/{code}")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(UnitBody.class)
    @Operation(summary = "Add an organisational unit, or give the one with this code another name")
    ResponseEntity<Object> defineUnit(@PathVariable String id, @PathVariable String code, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.change(http, AggregateIds.of(organisation), UnitBody.class, (body, checks, ids) -> {
            checkUnit(code, checks);
            return Answer.changed(new DefineUnit(organisation, code, body.name().strip()));
        });
    }

    @PostMapping("/v1/organisations/{id}/units/{code}/retirement")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(NoBody.class)
    @Operation(summary = "Retire an organisational unit: it takes no more activities")
    ResponseEntity<Object> retireUnit(@PathVariable String id, @PathVariable String code, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.change(
                http,
                AggregateIds.of(organisation),
                NoBody.class,
                (body, checks, ids) -> Answer.changed(new RetireUnit(organisation, code)));
    }

    private static void checkUnit(String code, Checks checks) {
        if (!OrganisationId.isWellFormed(code)) {
            checks.fault("code", "must be lower-case letters, digits and single hyphens");
        }
    }

    @PostMapping("/v1/organisations/{id}/status-scales")
    @Permitted(Role.CONTROLLER)
    @RequestBodyOf(ScaleBody.class)
    @Operation(summary = "Put a new version of the status scale in force")
    ResponseEntity<Object> defineScale(@PathVariable String id, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.change(http, AggregateIds.of(organisation), ScaleBody.class, (body, checks, ids) -> {
            checkScale(body, checks);
            return Answer.changed(new DefineStatusScale(
                    organisation, body.values().stream().map(ValueBody::value).toList()));
        });
    }

    private static void checkScale(ScaleBody body, Checks checks) {
        if (body.values().isEmpty()) {
            checks.fault("values", "must have at least one value");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < body.values().size(); i++) {
            if (!codes.add(body.values().get(i).code())) {
                checks.fault("values[" + i + "].code", "stands there twice");
            }
        }
    }
}

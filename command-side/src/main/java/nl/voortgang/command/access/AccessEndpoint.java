package nl.voortgang.command.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.access.AccessCommand.LinkAccounts;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.command.http.Answer;
import nl.voortgang.command.http.Checks;
import nl.voortgang.command.http.CommandDesk;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.People;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.command.http.RequestBodyOf;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grants and revokes roles, in an organisation and in the installation. */
@RestController
@Tag(name = "Access")
class AccessEndpoint {
    private final CommandDesk desk;
    private final People people;

    AccessEndpoint(CommandDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    record GrantBody(
            UUID person,
            Role role,
            @Nullable @Size(max = 40) String unit,
            @Nullable @Size(max = 2000) String exception) {}

    record RevocationBody(
            UUID person,
            Role role,
            @Nullable @Size(max = 40) String unit,
            @Nullable @Size(max = 2000) String reason) {}

    record LinkBody(
            UUID account,
            UUID other,
            @Nullable @Size(max = 2000) String exception) {}

    @PostMapping("/v1/organisations/{id}/grants")
    @Permitted(value = Role.ADMIN, inInstallation = Role.ADMIN)
    @RequestBodyOf(GrantBody.class)
    @Operation(summary = "Give a person a role, in the whole organisation or in one unit")
    ResponseEntity<Object> grant(@PathVariable String id, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.create(
                http,
                AggregateIds.of(organisation),
                GrantBody.class,
                (body, checks, ids) -> Answer.changed(grant(organisation, body, checks)));
    }

    @PostMapping("/v1/organisations/{id}/revocations")
    @Permitted(value = Role.ADMIN, inInstallation = Role.ADMIN)
    @RequestBodyOf(RevocationBody.class)
    @Operation(summary = "Take a role from a person, as it was granted")
    ResponseEntity<Object> revoke(@PathVariable String id, HttpServletRequest http) {
        OrganisationId organisation = Paths.organisation(id);
        return desk.create(
                http,
                AggregateIds.of(organisation),
                RevocationBody.class,
                (body, checks, ids) -> Answer.changed(revoke(organisation, body)));
    }

    @PostMapping("/v1/installation/grants")
    @Permitted(inInstallation = Role.ADMIN)
    @RequestBodyOf(GrantBody.class)
    @Operation(summary = "Give a person a role in the installation: ADMIN or AUDITOR")
    ResponseEntity<Object> grantInInstallation(HttpServletRequest http) {
        return desk.register(
                http,
                GrantBody.class,
                (body, checks, ids) -> Answer.changed(grant(OrganisationId.INSTALLATION, body, checks)));
    }

    @PostMapping("/v1/installation/revocations")
    @Permitted(inInstallation = Role.ADMIN)
    @RequestBodyOf(RevocationBody.class)
    @Operation(summary = "Take a role in the installation from a person")
    ResponseEntity<Object> revokeInInstallation(HttpServletRequest http) {
        return desk.register(
                http,
                RevocationBody.class,
                (body, checks, ids) -> Answer.changed(revoke(OrganisationId.INSTALLATION, body)));
    }

    @PostMapping("/v1/installation/linked-accounts")
    @Permitted(inInstallation = Role.ADMIN)
    @RequestBodyOf(LinkBody.class)
    @Operation(summary = "Say that two accounts are one person's: four eyes then count them as one")
    ResponseEntity<Object> link(HttpServletRequest http) {
        return desk.register(http, LinkBody.class, (body, checks, ids) -> {
            ActorId account = known("account", body.account(), checks);
            ActorId other = known("other", body.other(), checks);
            return Answer.changed(new LinkAccounts(account, other, FreeText.orNull(body.exception())));
        });
    }

    private GrantRole grant(OrganisationId organisation, GrantBody body, Checks checks) {
        return new GrantRole(
                organisation,
                known("person", body.person(), checks),
                body.role(),
                body.unit(),
                FreeText.orNull(body.exception()));
    }

    private static RevokeRole revoke(OrganisationId organisation, RevocationBody body) {
        return new RevokeRole(
                organisation, new ActorId(body.person()), body.role(), body.unit(), FreeText.orNull(body.reason()));
    }

    private ActorId known(String field, UUID id, Checks checks) {
        ActorId person = new ActorId(id);
        if (!people.has(person)) {
            checks.fault(field, "is no account");
        }
        return person;
    }
}

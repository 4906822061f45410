package nl.voortgang.application.looked;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.Role;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.Parameters;
import nl.voortgang.query.accesslog.AccessLog;
import nl.voortgang.query.accesslog.AccessPage;
import nl.voortgang.query.accesslog.AccessParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log of who looked, for auditors. Here, because the query side knows no roles. */
@RestController
@Tag(name = "Access log")
final class AccessLogEndpoint {
    private final AccessLog log;
    private final ActorNames names;

    AccessLogEndpoint(AccessLog log, ActorNames names) {
        this.log = log;
        this.names = names;
    }

    @GetMapping("/v1/organisations/{id}/access-log")
    @Permitted(value = Role.AUDITOR, inInstallation = Role.AUDITOR)
    @Operation(summary = "Who looked at an organisation's data, took them out or was refused, newest first")
    AccessPage ofOrganisation(@PathVariable String id, @ParameterObject AccessParameters parameters) {
        return log.page(parameters.ask(Parameters.organisation(id), names));
    }

    @GetMapping("/v1/installation/access-log")
    @Permitted(inInstallation = Role.AUDITOR)
    @Operation(summary = "The same of the whole installation, sign-ins included; for its own auditors")
    AccessPage ofInstallation(@ParameterObject AccessParameters parameters) {
        return log.page(parameters.ask(null, names));
    }
}

package nl.voortgang.query.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roles that people have, as they were known at any moment. */
@Component
final class AccessProjection implements Projection {
    static final String NAME = "access";

    /** Stands for the whole organisation: a key has no nulls. */
    static final String NO_UNIT = "";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String tables() {
        return """
                create table role_grant (
                    organisation text not null, person uuid not null, role text not null, unit text not null,
                    conflicts text, exception text, granted_by uuid not null, granted_at timestamptz not null,
                    from_position bigint not null, to_position bigint not null,
                    primary key (organisation, person, role, unit, from_position));
                create unique index role_grant_now on role_grant (person, organisation, role, unit)
                    where to_position = 9223372036854775807;
                create table linked_account (
                    account uuid not null, other uuid not null, linked_by uuid not null,
                    from_position bigint not null, to_position bigint not null,
                    primary key (account, other, from_position));
                """;
    }

    @Override
    public void project(List<LoggedEvent> events, Connection tables) throws SQLException {
        VersionedRows grants = new VersionedRows(
                "role_grant",
                List.of("organisation", "person", "role", "unit"),
                List.of("conflicts", "exception", "granted_by", "granted_at"));
        VersionedRows links = new VersionedRows("linked_account", List.of("account", "other"), List.of("linked_by"));
        for (LoggedEvent logged : events) {
            if (logged.payload() instanceof AccessEvent event && isNews(logged, tables)) {
                apply(event, logged, grants, links);
            }
        }
        grants.flush(tables);
        links.flush(tables);
    }

    /** What is delivered a second time has left its position already. There are few such events, so each is looked up. */
    private static boolean isNews(LoggedEvent logged, Connection tables) throws SQLException {
        try (PreparedStatement query =
                tables.prepareStatement("select exists (select from role_grant where ? in (from_position, to_position))"
                        + " or exists (select from linked_account where from_position = ?)")) {
            query.setLong(1, logged.position());
            query.setLong(2, logged.position());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && !row.getBoolean(1);
            }
        }
    }

    private static void apply(AccessEvent event, LoggedEvent logged, VersionedRows grants, VersionedRows links) {
        UUID actor = UUID.fromString(String.valueOf(logged.metadata().get("actor")));
        switch (event) {
            case RoleGranted it ->
                grants.put(
                        key(it.organisationId(), it.person(), it.role(), it.unit()),
                        logged.position(),
                        it.conflicts().isEmpty()
                                ? null
                                : it.conflicts().stream().map(Role::name).collect(Collectors.joining(", ")),
                        clear(it.exception()),
                        actor,
                        logged.sequencedAt().atOffset(ZoneOffset.UTC));
            case RoleRevoked it ->
                grants.end(key(it.organisationId(), it.person(), it.role(), it.unit()), logged.position());
            case AccountsLinked it ->
                links.put(List.of(it.account().value(), it.other().value()), logged.position(), actor);
        }
    }

    private static List<Object> key(OrganisationId organisation, ActorId person, Role role, @Nullable String unit) {
        return List.of(organisation.value(), person.value(), role.name(), unit == null ? NO_UNIT : unit);
    }

    private static @Nullable String clear(@Nullable FreeText text) {
        return text == null ? null : text.value();
    }
}

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
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** What events mean for the roles that people have. */
final class AccessFold implements Fold {
    private final Tables tables;
    private final VersionedRows grants;
    private final VersionedRows links;
    private boolean stored;

    AccessFold(Tables tables) {
        this.tables = tables;
        this.grants = tables.versioned(
                "role_grant",
                List.of("organisation", "person", "role", "unit"),
                List.of("conflicts", "exception", "granted_by", "granted_at"));
        this.links = tables.versioned("linked_account", List.of("account", "other"), List.of("linked_by"));
    }

    @Override
    public void apply(LoggedEvent logged) throws SQLException {
        if (logged.payload() instanceof AccessEvent event && isNews(logged)) {
            apply(event, logged);
        }
    }

    /** What is delivered a second time has left its position already. There are few such events, so each is looked up. */
    private boolean isNews(LoggedEvent logged) throws SQLException {
        stored = false;
        tables.read(rows -> stored = hasLeftItsPosition(logged, rows));
        return !stored;
    }

    private static boolean hasLeftItsPosition(LoggedEvent logged, Connection rows) throws SQLException {
        try (PreparedStatement query =
                rows.prepareStatement("select exists (select from role_grant where ? in (from_position, to_position))"
                        + " or exists (select from linked_account where from_position = ?)")) {
            query.setLong(1, logged.position());
            query.setLong(2, logged.position());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void apply(AccessEvent event, LoggedEvent logged) {
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
        return List.of(
                organisation.value(), person.value(), role.name(), unit == null ? AccessProjection.NO_UNIT : unit);
    }

    private static @Nullable String clear(@Nullable FreeText text) {
        return text == null ? null : text.value();
    }
}

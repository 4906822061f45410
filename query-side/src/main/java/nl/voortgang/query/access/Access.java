package nl.voortgang.query.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.ActorNames;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.projection.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what, and who could. */
@Component
public class Access {
    private final JdbcClient jdbc;
    private final Moments moments;
    private final ActorNames names;

    public Access(JdbcClient jdbc, Moments moments, ActorNames names) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.names = names;
    }

    /** The roles in an organisation or in the installation; none where nobody was granted any. */
    public GrantList in(OrganisationId organisation, @Nullable Instant knownAt) {
        AsOf asOf = moments.resolve(AccessProjection.NAME, knownAt);
        List<GrantView> grants = jdbc
                .sql("select * from access.role_grant where organisation = ?"
                        + " and from_position <= ? and ? < to_position")
                .param(organisation.value())
                .param(asOf.position())
                .param(asOf.position())
                .query((row, number) -> Stored.of(row))
                .list()
                .stream()
                .map(this::view)
                .sorted(Comparator.comparing(GrantView::personName)
                        .thenComparing(GrantView::person)
                        .thenComparing(GrantView::role)
                        .thenComparing(grant -> String.valueOf(grant.unit())))
                .toList();
        return new GrantList(grants, asOf);
    }

    /** What somebody may do now, in at least one place. */
    public Set<Role> rolesOf(ActorId person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(jdbc.sql("select distinct role from access.role_grant where person = ?"
                        + " and to_position = 9223372036854775807")
                .param(person.value())
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .list());
        return roles;
    }

    /** Who may do something now in other organisations and nothing in this one. */
    public Set<ActorId> peopleOfOthersThan(OrganisationId organisation) {
        return Set.copyOf(jdbc.sql("select person from access.role_grant where to_position = 9223372036854775807"
                        + " and organisation <> :installation group by person"
                        + " having bool_and(organisation <> :organisation)")
                .param("installation", OrganisationId.INSTALLATION.value())
                .param("organisation", organisation.value())
                .query((row, number) -> new ActorId(row.getObject(1, UUID.class)))
                .list());
    }

    /** All accounts that are one person's, this one among them. */
    public Set<ActorId> accountsOf(ActorId account) {
        return Set.copyOf(jdbc.sql("""
                        with recursive links as (
                            select account, other from access.linked_account where to_position = 9223372036854775807
                            union select other, account from access.linked_account where to_position = 9223372036854775807
                        ), accounts as (
                            select cast(:account as uuid) as one
                            union select links.other from accounts join links on links.account = accounts.one
                        ) select one from accounts
                        """)
                .param("account", account.value())
                .query((row, number) -> new ActorId(row.getObject(1, UUID.class)))
                .list());
    }

    private GrantView view(Stored grant) {
        return new GrantView(
                grant.person(),
                names.nameOf(new ActorId(grant.person())),
                grant.role(),
                grant.unit(),
                grant.conflicts(),
                grant.exception(),
                grant.by(),
                names.nameOf(new ActorId(grant.by())),
                grant.at());
    }

    /** A row as it is; names are asked for when all rows were read, because that takes a connection of its own. */
    private record Stored(
            UUID person,
            Role role,
            @Nullable String unit,
            List<Role> conflicts,
            @Nullable String exception,
            UUID by,
            Instant at) {
        static Stored of(ResultSet row) throws SQLException {
            String unit = row.getString("unit");
            return new Stored(
                    row.getObject("person", UUID.class),
                    Role.valueOf(row.getString("role")),
                    unit.equals(AccessProjection.NO_UNIT) ? null : unit,
                    roles(row.getString("conflicts")),
                    row.getString("exception"),
                    row.getObject("granted_by", UUID.class),
                    row.getObject("granted_at", OffsetDateTime.class).toInstant());
        }
    }

    private static List<Role> roles(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(", ")).map(Role::valueOf).toList();
    }
}

package nl.voortgang.query.access;

import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Fold;
import nl.voortgang.query.projection.FoldedProjection;
import nl.voortgang.query.projection.Tables;
import org.springframework.stereotype.Component;

/** The roles that people have, as they were known at any moment. */
@Component
final class AccessProjection implements FoldedProjection {
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
    public Fold fold(Tables tables) {
        return new AccessFold(tables);
    }

    /** Two accounts are linked by whichever organisation does so. */
    @Override
    public Object dependsOn(LoggedEvent event) {
        return NAME;
    }

    @Override
    public boolean acrossOrganisations() {
        return true;
    }
}

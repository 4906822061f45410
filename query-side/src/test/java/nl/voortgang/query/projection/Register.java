package nl.voortgang.query.projection;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationEvent.OrganisationRenamed;
import nl.voortgang.eventstore.LoggedEvent;

/**
 * A fold: the name of every organisation, and every event once. Cannot digest the name "poison", of which it finds out only after it has
 * put a row; the database refuses the name "refused".
 */
final class Register implements FoldedProjection {
    private final String name;
    private final AtomicBoolean refused = new AtomicBoolean();
    private volatile Consumer<LoggedEvent> before = event -> {};

    Register() {
        this("register");
    }

    Register(String name) {
        this.name = name;
    }

    /** What happens before an event is applied. */
    void before(Consumer<LoggedEvent> what) {
        before = what;
    }

    /** Once, the database is to refuse what comes next. */
    void refuse() {
        refused.set(true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String tables() {
        return "create table named (id text not null, name text not null check (name <> 'refused'),"
                + " from_position bigint not null, to_position bigint not null);"
                + " create unique index named_now on named (id) where to_position = 9223372036854775807;"
                + " create table seen (position bigint primary key, changes bigint not null)";
    }

    @Override
    public Fold fold(Tables tables) {
        VersionedRows named = tables.versioned("named", List.of("id"), List.of("name"));
        AddedRows seen = tables.added("seen", "position bigint", "changes bigint");
        return event -> {
            before.accept(event);
            seen.add(event.position(), event.sequence());
            if (refused.compareAndSet(true, false)) {
                named.put(List.of("refused"), event.position(), "refused");
                named.end(List.of("refused"), event.position() + 1);
            }
            if (event.payload() instanceof OrganisationRegistered it) {
                named.put(List.of(it.organisationId().value()), event.position(), it.name());
            }
            if (event.payload() instanceof OrganisationRenamed it) {
                named.put(List.of(it.organisationId().value()), event.position(), it.name());
                if (it.name().equals("poison")) {
                    throw new IllegalStateException("cannot digest this");
                }
            }
        };
    }
}

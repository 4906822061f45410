package nl.voortgang.verifier.authority;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** That whoever caused an event had the role that it takes, where it takes it, and at that moment. */
final class RoleChecks {
    private static final String PROGRAM = "PROGRAM";

    private final Findings findings =
            new Findings(Part.AUTHORITY, "whoever caused an event had the role for it at that moment");
    private final Map<String, String> units = new HashMap<>();
    private long before;

    Findings findings() {
        return findings;
    }

    /** @param granted as it was before the event */
    void at(DomainEvent event, Granted granted) {
        if (!granted.isEmpty()) {
            findings.checked();
            check(event, granted);
        } else if (event.name().startsWith("access.")) {
            findings.checked();
            checkFirst(event);
        } else {
            before++;
        }
        if (event.name().equals("activity.assigned")) {
            assign(event);
        }
    }

    /** Somebody has to be the first: the program, which gives itself what nobody else could give it. */
    private void checkFirst(DomainEvent event) {
        boolean isPrograms = event.name().equals("access.role-granted")
                && event.organisation().equals(Granted.INSTALLATION)
                && event.says().text("role").equals(PROGRAM)
                && event.says().id("person").equals(event.actor());
        if (!isPrograms) {
            findings.differs(event.position(), "the first that was granted is not the program's own role");
        }
    }

    private void check(DomainEvent event, Granted granted) {
        String actor = event.actor();
        NeededRoles needed = NeededRoles.of(event);
        Set<String> inInstallation = granted.names(Granted.INSTALLATION, actor);
        if (granted.allows(event.organisation(), actor, needed.here(), unitOf(event))
                || inInstallation.contains(PROGRAM)
                || needed.inInstallation().stream().anyMatch(inInstallation::contains)) {
            return;
        }
        boolean elsewhere = granted.names(event.organisation(), actor).stream().anyMatch(needed.here()::contains);
        findings.differs(
                event.position(),
                event.name() + " by somebody who "
                        + (elsewhere ? "had the role for it, but for another unit" : lacked(needed, event)));
    }

    private static String lacked(NeededRoles needed, DomainEvent event) {
        String roles = inOrder(needed.here());
        String installations = inOrder(needed.inInstallation());
        if (roles.isEmpty() && installations.isEmpty()) {
            return "was not the program";
        }
        String here = roles.isEmpty() ? "" : roles + " in '" + event.organisation() + "'";
        String there = installations.isEmpty() ? "" : installations + " in the installation";
        return "was not " + here + (here.isEmpty() || there.isEmpty() ? "" : ", nor ") + there;
    }

    private static String inOrder(Collection<String> roles) {
        return String.join(" or ", new TreeSet<>(roles));
    }

    /** What comes with a file is not about one unit's work, nor is what a controller does with an activity. */
    private @Nullable String unitOf(DomainEvent event) {
        return event.name().startsWith("activity.") ? units.get(event.says().id("activityId")) : null;
    }

    private void assign(DomainEvent event) {
        String unit = event.says().textOrNull("unit");
        if (unit == null) {
            units.remove(event.says().id("activityId"));
        } else {
            units.put(event.says().id("activityId"), unit);
        }
    }

    void end() {
        if (before > 0) {
            findings.remark("NOT checked: " + before
                    + " events from before roles were granted by events; nothing in the log says who might cause them");
        }
    }
}

package nl.voortgang.query.audittrail;

import java.util.List;
import java.util.stream.Collectors;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/** What the events of who may do what say. Each role of each person has a course of its own. */
final class AccessFacts {
    private AccessFacts() {}

    static Facts of(AccessEvent event) {
        return switch (event) {
            case RoleGranted it ->
                role(it.person(), it.role(), it.unit())
                        .says("state", "GRANTED")
                        .says("against", conflicts(it.conflicts()))
                        .because(it.exception());
            case RoleRevoked it ->
                role(it.person(), it.role(), it.unit())
                        .says("state", "REVOKED")
                        .says("against", null)
                        .because(it.reason());
            case AccountsLinked it ->
                Facts.ofPart("accounts/" + it.account() + "/" + it.other())
                        .says("state", "LINKED")
                        .says("person", it.account())
                        .says("otherAccount", it.other())
                        .says("against", it.conflicts() == null ? null : conflicts(it.conflicts()))
                        .because(it.exception());
        };
    }

    private static Facts role(ActorId person, Role role, @Nullable String unit) {
        return Facts.ofPart("role/" + person + "/" + role + (unit == null ? "" : "/" + unit))
                .says("person", person)
                .says("role", role)
                .says("unit", unit);
    }

    private static @Nullable String conflicts(List<Role> roles) {
        return roles.isEmpty() ? null : roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }
}

package nl.voortgang.verifier.projection;

import java.util.List;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import org.jspecify.annotations.Nullable;

/** What the trail hears in the events of who may do what. */
final class AccessSayings {
    private AccessSayings() {}

    static Saying of(DomainEvent event) {
        Fields says = event.says();
        return switch (event.name()) {
            case "access.role-granted" ->
                role(says)
                        .says("state", "GRANTED")
                        .says("against", conflicts(says))
                        .because(says.sealedOrNull("exception"));
            case "access.role-revoked" ->
                role(says).says("state", "REVOKED").says("against", null).because(says.sealedOrNull("reason"));
            default ->
                new Saying("accounts/" + says.id("account") + "/" + says.id("other"))
                        .says("state", "LINKED")
                        .says("person", says.id("account"))
                        .says("otherAccount", says.id("other"))
                        .says("against", says.has("conflicts") ? conflicts(says) : null)
                        .because(says.sealedOrNull("exception"));
        };
    }

    private static Saying role(Fields says) {
        String unit = says.textOrNull("unit");
        return new Saying("role/" + says.id("person") + "/" + says.text("role") + (unit == null ? "" : "/" + unit))
                .says("person", says.id("person"))
                .says("role", says.text("role"))
                .says("unit", unit);
    }

    /** The roles in one text; null where there are none. */
    static @Nullable String conflicts(Fields says) {
        List<String> roles = says.texts("conflicts");
        return roles.isEmpty() ? null : String.join(", ", roles);
    }
}

package nl.voortgang.verifier.projection;

import java.util.List;
import java.util.Objects;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import org.jspecify.annotations.Nullable;

/** Who may do what. */
final class AccessFold implements Fold {
    private static final Table GRANT = Table.versioned(
            "role_grant",
            "organisation text, person uuid, role text, unit text",
            "conflicts text, exception text, granted_by uuid, granted_at timestamptz");
    private static final Table LINK = Table.versioned("linked_account", "account uuid, other uuid", "linked_by uuid");

    @Override
    public String projection() {
        return "access";
    }

    @Override
    public List<Table> tables() {
        return List.of(GRANT, LINK);
    }

    @Override
    public void apply(DomainEvent event, Outline.@Nullable Change change, Rows rows) {
        switch (event.name()) {
            case "access.role-granted" ->
                rows.make(grant(event)
                        .with("conflicts", AccessSayings.conflicts(event.says()))
                        .with("exception", event.says().sealedOrNull("exception"))
                        .with("granted_by", event.actor())
                        .with("granted_at", event.recordedAt()));
            case "access.role-revoked" -> rows.end(grant(event));
            case "access.accounts-linked" ->
                rows.make(Row.of(LINK, event.says().id("account"), event.says().id("other"))
                        .with("linked_by", event.actor()));
            default -> {}
        }
    }

    private static Row grant(DomainEvent event) {
        Fields says = event.says();
        return Row.of(
                GRANT,
                event.organisation(),
                says.id("person"),
                says.text("role"),
                Objects.requireNonNullElse(says.textOrNull("unit"), ""));
    }
}

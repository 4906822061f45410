package nl.voortgang.verifier.authority;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Who had which role where, as far as the events up to here say so. */
final class Granted {
    static final String INSTALLATION = "installation";

    private final Map<String, Map<String, Set<Role>>> places = new HashMap<>();

    /**
     * A role that an account has in an organisation, or in the installation.
     *
     * @param unit null for the whole organisation
     */
    record Role(String name, @Nullable String unit) {
        static Role of(DomainEvent event) {
            return new Role(event.says().text("role"), event.says().textOrNull("unit"));
        }

        boolean covers(@Nullable String of) {
            return unit == null || unit.equals(of);
        }

        /** Whether there is something that both reach. */
        boolean meets(Role other) {
            return unit == null || other.unit == null || unit.equals(other.unit);
        }
    }

    /** Whether nobody was ever granted anything. */
    boolean isEmpty() {
        return places.isEmpty();
    }

    void at(DomainEvent event) {
        switch (event.name()) {
            case "access.role-granted" -> of(event).add(Role.of(event));
            case "access.role-revoked" -> of(event).remove(Role.of(event));
            default -> {}
        }
    }

    private Set<Role> of(DomainEvent event) {
        return places.computeIfAbsent(event.organisation(), place -> new HashMap<>())
                .computeIfAbsent(event.says().id("person"), person -> new LinkedHashSet<>());
    }

    Set<Role> in(String organisation, String account) {
        return places.getOrDefault(organisation, Map.of()).getOrDefault(account, Set.of());
    }

    /** Everywhere but in the installation. */
    Set<Role> inAnyOrganisation(String account) {
        Set<Role> roles = new LinkedHashSet<>();
        places.forEach((place, accounts) -> {
            if (!place.equals(INSTALLATION)) {
                roles.addAll(accounts.getOrDefault(account, Set.of()));
            }
        });
        return roles;
    }

    /** The organisations and the installation, as far as somebody ever had a role there. */
    Set<String> places() {
        return places.keySet();
    }

    /** What these accounts may do in a place, by what they have there and in the installation. */
    List<Role> reaching(String place, Collection<String> accounts) {
        return accounts.stream()
                .flatMap(account -> Stream.concat(in(place, account).stream(), in(INSTALLATION, account).stream()))
                .toList();
    }

    Set<String> names(String organisation, String account) {
        Set<String> names = new TreeSet<>();
        in(organisation, account).forEach(role -> names.add(role.name()));
        return names;
    }

    /** Whether the account has one of these for what belongs to the unit, or with null to the whole organisation. */
    boolean allows(String organisation, String account, Collection<String> roles, @Nullable String unit) {
        return in(organisation, account).stream().anyMatch(role -> roles.contains(role.name()) && role.covers(unit));
    }
}

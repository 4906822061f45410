package nl.voortgang.command.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.AccessEvent;
import nl.voortgang.events.AccessEvent.AccountsLinked;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.AccessEvent.RoleRevoked;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what in an organisation, or in the installation.
 *
 * @param grants by account
 * @param persons the sets of accounts that are one person's; of the installation alone
 */
public record AccessState(Map<ActorId, Set<Grant>> grants, List<Set<ActorId>> persons) {
    public static final AccessState NONE = new AccessState(Map.of(), List.of());

    /** Whether nobody was ever granted anything. */
    public boolean isEmpty() {
        return grants.isEmpty();
    }

    public Set<Grant> of(ActorId account) {
        return grants.getOrDefault(account, Set.of());
    }

    public Set<Role> roles(ActorId account) {
        return of(account).stream().map(Grant::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether it has one of these roles for what belongs to the unit, or with null to the whole organisation. */
    public boolean allows(ActorId account, Collection<Role> roles, @Nullable String unit) {
        return of(account).stream().anyMatch(grant -> roles.contains(grant.role()) && grant.covers(unit));
    }

    /** All accounts that are one person's, this one among them. */
    public Set<ActorId> accountsOf(ActorId account) {
        return persons.stream()
                .filter(person -> person.contains(account))
                .findFirst()
                .orElse(Set.of(account));
    }

    /** The state after one more event. */
    public static AccessState evolve(AccessState state, AccessEvent event) {
        return switch (event) {
            case RoleGranted it -> state.with(it.person(), new Grant(it.role(), it.unit()), true);
            case RoleRevoked it -> state.with(it.person(), new Grant(it.role(), it.unit()), false);
            case AccountsLinked it -> state.linked(it.account(), it.other());
        };
    }

    private AccessState with(ActorId account, Grant grant, boolean granted) {
        Set<Grant> own = new LinkedHashSet<>(of(account));
        if (granted) {
            own.add(grant);
        } else {
            own.remove(grant);
        }
        // Whoever has nothing left stays there: that somebody once had a role tells this state from the very first one.
        Map<ActorId, Set<Grant>> all = new LinkedHashMap<>(grants);
        all.put(account, Set.copyOf(own));
        return new AccessState(Map.copyOf(all), persons);
    }

    private AccessState linked(ActorId account, ActorId other) {
        Set<ActorId> one = accountsOf(account);
        Set<ActorId> another = accountsOf(other);
        Set<ActorId> person = Stream.concat(one.stream(), another.stream()).collect(Collectors.toUnmodifiableSet());
        List<Set<ActorId>> rest = persons.stream()
                .filter(each -> !each.equals(one) && !each.equals(another))
                .toList();
        return new AccessState(
                grants, Stream.concat(rest.stream(), Stream.of(person)).toList());
    }
}

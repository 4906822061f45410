package nl.voortgang.verifier.authority;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.voortgang.verifier.event.DomainEvent;

/** Which accounts are one person's, as far as the events up to here say so. */
public final class People {
    private final Map<String, Set<String>> persons = new HashMap<>();

    /** Takes in what the event says of accounts; most events say nothing. */
    public void at(DomainEvent event) {
        if (event.name().equals("access.accounts-linked")) {
            Set<String> person = new TreeSet<>(accountsOf(event.says().id("account")));
            person.addAll(accountsOf(event.says().id("other")));
            person.forEach(account -> persons.put(account, person));
        }
    }

    /** All accounts of whose this is, itself among them. */
    Set<String> accountsOf(String account) {
        return persons.getOrDefault(account, Set.of(account));
    }

    /** Whether both are one person's. */
    public boolean areOne(String account, String other) {
        return accountsOf(account).contains(other);
    }
}

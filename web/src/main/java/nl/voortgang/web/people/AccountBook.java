package nl.voortgang.web.people;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.ActorId;
import org.jspecify.annotations.Nullable;

/** The accounts that people sign in to, as an administrator sees and changes them. */
public interface AccountBook {
    /**
     * An account.
     *
     * @param identity who its owner is at a provider of identities; null where they sign in with a password
     * @param disabled whether nobody can sign in to it
     * @param demo whether it belongs to a demonstration, so that nothing of it can be changed
     */
    record Known(
            ActorId actor,
            String username,
            String name,
            @Nullable String identity,
            boolean disabled,
            boolean demo) {}

    /**
     * An account to be added.
     *
     * @param mail where reminders go; empty for nowhere
     * @param password which its owner has to change at once; empty where they sign in with an identity
     * @param identity who the owner is at the provider; empty where they sign in with a password
     */
    record Wanted(String username, String name, String mail, String password, String identity) {
        /** Never the password: a log must not repeat it. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** Why something was not done: the field it is about, and the key of its sentence in the messages. */
    record Objection(String field, String key) {}

    /** Those of people, by name; not those of the program itself. */
    List<Known> all();

    Optional<Known> of(ActorId actor);

    /** Adds an account, unless something is against it. */
    Optional<Objection> add(Wanted wanted);

    /** Gives it a password that its owner has to change. */
    Optional<Objection> password(ActorId account, String password);

    /** From now on its owner signs in as this person at the provider, and no longer with a password. */
    Optional<Objection> identity(ActorId account, String identity);

    /** Lets nobody sign in to it, or its owner again. Sessions end at once. */
    void use(ActorId account, boolean disabled);
}

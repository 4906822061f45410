package nl.voortgang.command;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Event;
import nl.voortgang.events.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * Holds a decider to its rules as the pure functions it is made of: given what happened, when this is asked, then that is decided.
 *
 * <p>Unless said otherwise it is the officer who did and asks everything, now, in a world where {@link Zevenaar} is as usual.
 */
public record Deciding<C extends Command, S, E extends Event>(
        Decider<C, S, E> decider, Evolution<S, E> evolution, S state, Situation situation, World world) {
    public static final ImportId IMPORT = new ImportId(Zevenaar.id("import"));

    /** What is decided on a command. */
    public interface Decider<C, S, E> {
        List<E> decide(C command, S state, Situation situation);
    }

    /** What becomes of the state. */
    public interface Evolution<S, E> {
        S evolve(S state, E event, ActorId actor);
    }

    public static <C extends Command, S, E extends Event> Deciding<C, S, E> of(
            Decider<C, S, E> decider, Evolution<S, E> evolution, S none) {
        World world = Zevenaar.world();
        return new Deciding<>(
                decider, evolution, none, Situations.of(People.OFFICER, Zevenaar.NOW, null, world), world);
    }

    /** Earlier, the officer caused this. */
    @SafeVarargs
    public final Deciding<C, S, E> given(E... events) {
        return givenBy(People.OFFICER, events);
    }

    /** Earlier, this person caused this. */
    @SafeVarargs
    public final Deciding<C, S, E> givenBy(ActorId actor, E... events) {
        S after = state;
        for (E event : events) {
            after = evolution.evolve(after, event, actor);
        }
        return new Deciding<>(decider, evolution, after, situation, world);
    }

    /** Around it, this happened too. */
    public Deciding<C, S, E> where(Event... events) {
        return with(situation.actor(), situation.now(), situation.importId(), world.and(events));
    }

    public Deciding<C, S, E> by(ActorId actor) {
        return with(actor, situation.now(), situation.importId(), world);
    }

    public Deciding<C, S, E> at(Instant now) {
        return with(situation.actor(), now, situation.importId(), world);
    }

    /** The command comes from a row of an imported file. */
    public Deciding<C, S, E> imported() {
        return with(situation.actor(), situation.now(), IMPORT, world);
    }

    public Decided<E> when(C command) {
        try {
            return new Decided<>(decider.decide(command, state, situation), null);
        } catch (Refused refused) {
            return new Decided<>(List.of(), refused);
        }
    }

    private Deciding<C, S, E> with(ActorId actor, Instant now, @Nullable ImportId importId, World others) {
        return new Deciding<>(decider, evolution, state, Situations.of(actor, now, importId, others), others);
    }
}

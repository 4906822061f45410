package nl.voortgang.command.hint;

import nl.voortgang.events.HintKind;

/**
 * Something that looks wrong. The writer may know better.
 *
 * @param excerpt the words that it is about; of what is personal never more than its end
 */
public record Hint(HintKind kind, String excerpt) {}

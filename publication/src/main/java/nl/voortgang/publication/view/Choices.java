package nl.voortgang.publication.view;

/**
 * What a template settles about the texts that are put into it.
 *
 * @param erased what stands where a text was made unreadable
 */
public record Choices(AmountUnit unit, AmountSigns signs, YearOrder years, String erased) {}

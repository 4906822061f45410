package nl.voortgang.publication.template;

import nl.voortgang.publication.view.AmountSigns;
import nl.voortgang.publication.view.AmountUnit;
import nl.voortgang.publication.view.Choices;
import nl.voortgang.publication.view.YearOrder;

/**
 * What a template says of itself, before the page begins.
 *
 * @param name by which it is chosen: lower-case letters, digits and hyphens
 * @param title what people call it
 * @param periods how many periods stand side by side
 * @param erased what stands where a text was made unreadable
 */
public record Settings(
        String name, String title, int periods, AmountUnit unit, AmountSigns signs, YearOrder years, String erased) {
    public static final int MOST_PERIODS = 8;

    public Choices choices() {
        return new Choices(unit, signs, years, erased);
    }
}

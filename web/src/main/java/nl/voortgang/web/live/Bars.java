package nl.voortgang.web.live;

import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import org.springframework.stereotype.Component;

/** Writes how far something is in the words of the page. */
@Component
public class Bars {
    private final Texts texts;

    Bars(Texts texts) {
        this.texts = texts;
    }

    /**
     * A bar as the page shows it.
     *
     * @param name of the bar on the page
     */
    public Bar bar(String name, long done, long total, Frame frame) {
        return new Bar(
                name,
                done,
                total,
                texts.of(
                        frame.language(),
                        "projections.of",
                        frame.format().number(done),
                        frame.format().number(total)));
    }
}

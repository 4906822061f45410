package nl.voortgang.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The templates that come with the program, and what makes any template a good one. */
public interface TemplateCatalogue {

    /** Those that every organisation can use without having made any. */
    List<BuiltIn> builtIn();

    /** What is wrong with a template, in sentences for whoever wrote it; empty where nothing is. */
    List<String> faults(byte[] template);

    /**
     * A template that comes with the program.
     *
     * @param name by which it is chosen; never changes
     * @param version one more whenever its text changes
     * @param title what people choose it by
     */
    record BuiltIn(String name, int version, String title, String text) {

        /** As they are kept. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}

package nl.voortgang.application.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the tests ask of a page in its own language. */
final class Script {
    private static final String CONTROLS = read("controls.js");

    /** Takes paths, gives what is on their pages. */
    static final String FETCHED = "(paths => {" + CONTROLS + "; return (" + read("fetched.js") + ")(paths); })";

    /** Gives what is on the page that is shown. */
    static final String SHOWN = "() => {" + CONTROLS + "; return JSON.stringify(controls(document, location.href)); }";

    /** Of a button, gives what kind it is. */
    static final String PRESSABLE =
            "button => {" + CONTROLS + "; return JSON.stringify(pressable(button, location.href)); }";

    /** Gives what axe finds. */
    static final String EXAMINED = "(how => {" + read("examined.js") + "; return examined(how); })";

    static final String FOCUS = read("focus.js");

    private Script() {}

    private static String read(String name) {
        try (InputStream script = Script.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^//.*$", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

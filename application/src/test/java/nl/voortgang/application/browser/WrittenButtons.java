package nl.voortgang.application.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is written on the buttons of all templates, whether or not a page shows them now. */
final class WrittenButtons {
    private static final Pattern BUTTON = Pattern.compile("<button\\b.*?</button>", Pattern.DOTALL);

    /** The first text of a button; what comes after it is only read aloud. A key that is put together at run time is not found here. */
    private static final Pattern KEY = Pattern.compile("th:text=\"#\\{([\\w.-]+)}\"");

    private WrittenButtons() {}

    static Set<String> labels() {
        ResourceBundle dutch = ResourceBundle.getBundle("messages", Locale.of("nl"));
        Set<String> labels = new TreeSet<>();
        try {
            for (Resource template :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*.html")) {
                Matcher buttons = BUTTON.matcher(template.getContentAsString(StandardCharsets.UTF_8));
                while (buttons.find()) {
                    Matcher key = KEY.matcher(buttons.group());
                    if (key.find()) {
                        labels.add(dutch.getString(key.group(1)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}

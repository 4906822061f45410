package nl.voortgang.application.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.voortgang.events.FreeText;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds texts again in what was made from them. Letters and digits count alone, because each form has quotes, line ends and emphasis in its own
 * way. A short text is found only where it stands by itself: "yes" is in half of all others.
 */
final class Traces {
    private static final int LONG_ENOUGH_WITHIN_ANOTHER = 20;
    private static final Pattern TAG = Pattern.compile("<[^>]*+>");
    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> wanted;

    Traces(Collection<FreeText> texts) {
        wanted = texts.stream()
                .map(FreeText::value)
                .filter(Objects::nonNull)
                .map(Traces::folded)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether nothing can be found, because the texts cannot be read any more or have neither letters nor digits. */
    boolean isUnknown() {
        return wanted.isEmpty();
    }

    boolean isIn(String text) {
        String folded = folded(text);
        return wanted.stream()
                .anyMatch(each ->
                        each.equals(folded) || (each.length() >= LONG_ENOUGH_WITHIN_ANOTHER && folded.contains(each)));
    }

    boolean isInPage(byte[] html) {
        String page = new String(html, StandardCharsets.UTF_8);
        return isIn(HtmlUtils.htmlUnescape(TAG.matcher(page).replaceAll(" ")));
    }

    boolean isInData(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && isIn(parser.getString())) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException e) {
            throw new IllegalStateException("what was published as data cannot be read", e);
        }
    }

    private static String folded(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

package nl.voortgang.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import nl.voortgang.exchange.format.Problem;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook, which its cells name by number. */
final class SharedTexts {
    /** How a workbook writes characters that XML cannot hold, and its own escape where it is meant literally. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(byte @Nullable [] content) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (content != null) {
            try (Xml xml = new Xml(content)) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        texts.add(unescaped(xml.text("rPh")));
                    }
                }
            }
        }
        return new SharedTexts(texts);
    }

    String at(String number) {
        int index = Integer.parseInt(number);
        if (index < 0 || index >= texts.size()) {
            throw UnreadableFile.because(Problem.UNREADABLE_FILE, "The workbook is damaged: a text is missing.");
        }
        return texts.get(index);
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    static String escaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F$0") : text;
    }
}

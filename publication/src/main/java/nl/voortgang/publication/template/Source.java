package nl.voortgang.publication.template;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a template, taken apart: first a comment with settings, then the page.
 *
 * @param settings what stands in the comment; empty where there is none
 * @param settingsLine the line on which that begins
 * @param page the page, on the lines it has in the template: what stands before it is left empty
 */
record Source(boolean hasSettings, String settings, int settingsLine, String page) {
    static final int LARGEST = 512 * 1024;

    private static final String OPENING = "{{!";
    private static final String CLOSING = "}}";

    /** Empty where the bytes are no text. */
    static Optional<Source> of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // No database keeps such a character in a text, and no editor writes one.
            return text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(of(text.replace("\r\n", "\n").replace("\uFEFF", "")));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static Source of(String text) {
        String start = text.stripLeading();
        int end = text.indexOf(CLOSING);
        if (!start.startsWith(OPENING) || end < 0) {
            return new Source(false, "", 1, text);
        }
        int from = text.indexOf(OPENING) + OPENING.length();
        int after = end + CLOSING.length();
        return new Source(
                true,
                text.substring(from, end),
                1 + lines(text.substring(0, from)),
                "\n".repeat(lines(text.substring(0, after))) + text.substring(after));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count();
    }
}

package nl.voortgang.web.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the pages, for where a template cannot choose them. */
@Component
public class Texts {
    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The text under this key, or the other one where there is none. */
    public String orElse(Language language, String key, String otherwise) {
        @Nullable String text = messages.getMessage(key, null, null, language.locale());
        return text == null ? otherwise : text;
    }
}

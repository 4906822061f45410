package nl.voortgang.events;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the event files as maps, lists, texts, decimals and booleans, so that this module's tests need a JSON library no more than the module
 * does. Null does not occur in a stored event, and is refused.
 */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.unexpected();
        }
        return value;
    }

    private Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't', 'f' -> bool();
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> fields = new LinkedHashMap<>();
        take('{');
        do {
            String name = string();
            take(':');
            if (fields.put(name, value()) != null) {
                throw new IllegalArgumentException("twice: " + name);
            }
        } while (another(',', '}'));
        return fields;
    }

    private List<Object> list() {
        List<Object> items = new ArrayList<>();
        take('[');
        do {
            items.add(value());
        } while (another(',', ']'));
        return items;
    }

    /** No escapes: the files have none. */
    private String string() {
        take('"');
        int end = text.indexOf('"', at);
        String string = text.substring(at, end);
        at = end + 1;
        if (string.contains("\\")) {
            throw unexpected();
        }
        return string;
    }

    private Boolean bool() {
        boolean isTrue = text.startsWith("true", at);
        if (!isTrue && !text.startsWith("false", at)) {
            throw unexpected();
        }
        at += isTrue ? 4 : 5;
        return isTrue;
    }

    private BigDecimal number() {
        int from = at;
        while (at < text.length() && "-.0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == from) {
            throw unexpected();
        }
        return new BigDecimal(text.substring(from, at));
    }

    private boolean another(char separator, char end) {
        skipSpace();
        if (peek() == separator) {
            at++;
            return true;
        }
        take(end);
        return false;
    }

    private void take(char expected) {
        skipSpace();
        if (peek() != expected) {
            throw unexpected();
        }
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipSpace() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("unexpected at " + at + ": " + text);
    }
}

package nl.voortgang.publication.template;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.voortgang.publication.view.Markup;
import org.jspecify.annotations.Nullable;

/** Goes through the tags of a page and looks each name up where it stands, in the places of a report that has everything. */
final class Tags {
    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{)?([^{}]*?)(}})(})?", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");
    private static final String THIS = ".";

    /** What is looked up in, from the outermost in; a part that has no places of its own, as in a list of texts, is empty. */
    private final Deque<Map<?, ?>> within = new ArrayDeque<>();

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Fault> faults;

    private record Open(String name, int line) {}

    private Tags(Map<String, @Nullable Object> everything, List<Fault> faults) {
        this.within.push(everything);
        this.faults = faults;
    }

    /** @param faults gets what is wrong */
    static void check(String page, Map<String, @Nullable Object> everything, List<Fault> faults) {
        new Tags(everything, faults).check(page);
    }

    private void check(String page) {
        Matcher tag = TAG.matcher(page);
        int line = 1;
        int from = 0;
        while (tag.find()) {
            loose(page.substring(from, tag.start()), line);
            line += lines(page, from, tag.start());
            boolean triple = tag.group(1) != null;
            if (triple != (tag.group(4) != null)) {
                fault(line, Fault.Kind.NOT_MUSTACHE, tag.group());
            } else {
                tag(tag.group(2), triple, line);
            }
            line += lines(page, tag.start(), tag.end());
            from = tag.end();
        }
        loose(page.substring(from), line);
        open.forEach(section -> fault(section.line(), Fault.Kind.NOT_MUSTACHE, "{{#" + section.name() + "}}"));
    }

    /**
     * Between tags nothing may look like part of one.
     *
     * @param line on which the text begins
     */
    private void loose(String text, int line) {
        for (String part : List.of("{{", "}}")) {
            int at = text.indexOf(part);
            if (at >= 0) {
                fault(line + lines(text, 0, at), Fault.Kind.NOT_MUSTACHE, part);
            }
        }
    }

    private void tag(String inside, boolean triple, int line) {
        String text = inside.strip();
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        String name = text.isEmpty() ? "" : text.substring(1).strip();
        switch (first) {
            case '!' -> {}
            case '#', '^' -> begin(name, first == '^', line);
            case '/' -> end(name, line);
            case '>', '=', '<', '$', '*' -> fault(line, Fault.Kind.NOT_ALLOWED, "{{" + text + "}}");
            case '&' -> place(name, true, line);
            default -> place(text, triple, line);
        }
    }

    private void begin(String name, boolean inverted, int line) {
        Object found = look(name, line);
        open.push(new Open(name, line));
        // In an inverted section the names are looked for further out; here they may be, too, as the sample has
        // everything.
        within.push(!inverted && first(found) instanceof Map<?, ?> places ? places : Map.of());
    }

    private void end(String name, int line) {
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            fault(line, Fault.Kind.NOT_MUSTACHE, "{{/" + name + "}}");
        } else {
            open.pop();
            within.pop();
        }
    }

    private void place(String name, boolean unescaped, int line) {
        Object found = look(name, line);
        if (unescaped && !(found instanceof Markup)) {
            fault(line, Fault.Kind.NOT_ESCAPED, name);
        }
        if (found instanceof Map || found instanceof Collection || found instanceof Boolean) {
            fault(line, Fault.Kind.UNKNOWN_PLACE, name);
        }
    }

    private @Nullable Object look(String name, int line) {
        if (name.equals(THIS)) {
            return null;
        }
        if (!NAME.matcher(name).matches()) {
            fault(line, Fault.Kind.UNKNOWN_PLACE, name);
            return null;
        }
        String[] steps = name.split("\\.", -1);
        for (Map<?, ?> places : within) {
            if (places.containsKey(steps[0])) {
                @Nullable Object found = places.get(steps[0]);
                for (int i = 1; i < steps.length; i++) {
                    if (!(found instanceof Map<?, ?> deeper) || !deeper.containsKey(steps[i])) {
                        fault(line, Fault.Kind.UNKNOWN_PLACE, name);
                        return null;
                    }
                    found = deeper.get(steps[i]);
                }
                return found;
            }
        }
        fault(line, Fault.Kind.UNKNOWN_PLACE, name);
        return null;
    }

    private static @Nullable Object first(@Nullable Object found) {
        return found instanceof Collection<?> list && !list.isEmpty()
                ? list.iterator().next()
                : found;
    }

    private void fault(int line, Fault.Kind kind, String detail) {
        faults.add(new Fault(line, kind, detail));
    }

    private static int lines(String text, int from, int to) {
        return (int)
                text.substring(from, to).chars().filter(each -> each == '\n').count();
    }
}

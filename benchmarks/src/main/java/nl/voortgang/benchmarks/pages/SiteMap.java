package nl.voortgang.benchmarks.pages;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds one page of each kind by following links, from an organisation's page on and within that organisation. */
final class SiteMap {
    private static final int MOST_LOOKED_AT = 400;
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** Leads out, changes the language, or is a file. */
    private static final Pattern LEFT_OUT = Pattern.compile("/(v1|design|webjars|logout|login)(/.*)?|.*[?&]lang=.*");

    private final String organisation;
    private final Map<String, String> pages = new TreeMap<>();

    SiteMap(String organisation) {
        this.organisation = organisation;
    }

    /** An example of each kind of page, by the kind's name. */
    static Map<String, String> of(Reader reader, String organisation) throws IOException, InterruptedException {
        SiteMap map = new SiteMap(organisation);
        map.explore(reader);
        return Collections.unmodifiableMap(new LinkedHashMap<>(map.pages));
    }

    private void explore(Reader reader) throws IOException, InterruptedException {
        Deque<String> ahead = new ArrayDeque<>(List.of("/organisations/" + organisation, "/"));
        Set<String> seenKinds = new HashSet<>();
        for (int looked = 0; looked < MOST_LOOKED_AT && !ahead.isEmpty(); looked++) {
            String path = ahead.removeFirst();
            if (!seenKinds.add(kind(path))) {
                continue;
            }
            Reader.Answer answer = reader.get(path);
            if (answer.isPage()) {
                pages.put(kind(path), path);
                LINK.matcher(answer.text())
                        .results()
                        .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                        .filter(this::belongs)
                        .forEach(ahead::addLast);
            }
        }
    }

    private boolean belongs(String path) {
        boolean ofAnother = path.startsWith("/organisations/")
                && !path.matches("/organisations/" + Pattern.quote(organisation) + "([/?].*)?");
        return !ofAnother && !LEFT_OUT.matcher(path).matches();
    }

    /** The address with names in the place of what differs from page to page; of parameters only their names. */
    String kind(String address) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        String kind = Arrays.stream(path.split("/", -1)).map(this::placeholder).collect(Collectors.joining("/"));
        if (question < 0) {
            return kind;
        }
        return kind + "?"
                + Arrays.stream(address.substring(question + 1).split("&", -1))
                        .map(parameter -> parameter.replaceFirst("=.*", ""))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private String placeholder(String part) {
        if (part.equals(organisation)) {
            return "{organisation}";
        }
        if (ID.matcher(part).matches()) {
            return "{id}";
        }
        return part.matches(".*\\d.*") ? "{name}" : part;
    }
}

package nl.voortgang.benchmarks.history;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Texts such as officers write: of common and rare words, from a line to a paragraph. */
final class Words {
    private static final List<String> WORDS = List.of(
            "de",
            "het",
            "een",
            "van",
            "en",
            "is",
            "voor",
            "met",
            "door",
            "wordt",
            "zijn",
            "naar",
            "nog",
            "niet",
            "ook",
            "uitvoering",
            "planning",
            "gemeente",
            "inwoners",
            "aanbesteding",
            "vergunning",
            "subsidie",
            "overleg",
            "partners",
            "raad",
            "college",
            "besluit",
            "vertraging",
            "kosten",
            "budget",
            "kwartaal",
            "voorjaar",
            "najaar",
            "afgerond",
            "gestart",
            "uitgesteld",
            "onderzoek",
            "woningbouw",
            "riolering",
            "sportpark",
            "jeugdhulp",
            "schuldhulpverlening",
            "wijkteam",
            "participatie",
            "energietransitie",
            "bibliotheek",
            "verkeersveiligheid",
            "fietspad",
            "cultuurnota",
            "dorpshuis",
            "bezuiniging",
            "indexering",
            "leerlingenvervoer",
            "monumenten",
            "omgevingsplan",
            "duurzaamheid",
            "handhaving",
            "vastgoed",
            "arbeidsmarkt",
            "inburgering");

    private Words() {}

    /** Sentences of about so many letters in all. */
    static String text(RandomGenerator random, int letters) {
        StringBuilder text = new StringBuilder(letters + 40);
        while (text.length() < letters) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            sentence(random, text);
        }
        return text.toString();
    }

    private static void sentence(RandomGenerator random, StringBuilder text) {
        int words = 5 + random.nextInt(9);
        for (int word = 0; word < words; word++) {
            String next = WORDS.get(random.nextInt(WORDS.size()));
            text.append(word == 0 ? capital(next) : " " + next);
        }
        text.append('.');
    }

    /** Two or three words, as the title of something. */
    static String title(RandomGenerator random) {
        String first = WORDS.get(15 + random.nextInt(WORDS.size() - 15));
        return capital(first) + " " + WORDS.get(15 + random.nextInt(WORDS.size() - 15));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

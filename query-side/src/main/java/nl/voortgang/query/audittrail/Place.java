package nl.voortgang.query.audittrail;

/** The number of an event in its passage, in capitals from A to P for sixteen digits: no token in small letters is like it. */
final class Place {
    private static final int BASE = 16;

    private Place() {}

    static String written(int place) {
        String digit = String.valueOf((char) ('A' + place % BASE));
        return place < BASE ? digit : written(place / BASE) + digit;
    }

    /** The number that is written between these two indexes. */
    static int read(String lines, int from, int to) {
        int place = 0;
        for (int at = from; at < to; at++) {
            place = place * BASE + lines.charAt(at) - 'A';
        }
        return place;
    }
}

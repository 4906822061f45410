package nl.voortgang.query.outline;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;

/** A list of subjects in one column: {@code ACTIVITY/<uuid>} each. */
final class Subjects {
    private Subjects() {}

    static String[] stored(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> subject.kind() + "/" + subject.id())
                .toArray(String[]::new);
    }

    static List<Subject> read(Array column) throws SQLException {
        return Stream.of((String[]) column.getArray()).map(Subjects::subject).toList();
    }

    private static Subject subject(String stored) {
        int slash = stored.indexOf('/');
        return new Subject(
                SubjectKind.valueOf(stored.substring(0, slash)), UUID.fromString(stored.substring(slash + 1)));
    }
}

package nl.voortgang.exchange.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.format.Row;
import org.jspecify.annotations.Nullable;

/** What the keys of programmes, themes, goals and activities stand for: what the file says, or else what is there already. */
public final class Outline {
    private final OrganisationId organisation;
    private final Existing existing;
    private final Map<String, Subject> ofFile = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /** {@code organisation} may be any where the file does not name one; ids then mean nothing, but keys do. */
    public Outline(YearRows year, OrganisationId organisation, Existing existing) {
        this.organisation = organisation;
        this.existing = existing;
        for (Row row : year.rows(HeadingSheet.SHEET)) {
            String key = row.get(HeadingSheet.KEY);
            HeadingKind kind = row.get(HeadingSheet.KIND);
            if (key != null) {
                ofFile.putIfAbsent(key, Subject.of(kind == null ? HeadingKind.THEME : kind, heading(key)));
                String parent = row.get(HeadingSheet.PARENT);
                if (parent != null) {
                    parents.putIfAbsent(key, parent);
                }
            }
        }
        for (Row row : year.rows(GoalSheet.SHEET)) {
            put(row.get(GoalSheet.KEY), SubjectKind.GOAL, "goal");
        }
        for (Row row : year.rows(ActivitySheet.SHEET)) {
            put(row.get(ActivitySheet.KEY), SubjectKind.ACTIVITY, "activity");
        }
    }

    private void put(@Nullable String key, SubjectKind kind, String name) {
        if (key != null) {
            ofFile.putIfAbsent(key, new Subject(kind, Keys.id(organisation, name, key)));
        }
    }

    private HeadingId heading(String key) {
        return new HeadingId(Keys.id(organisation, "heading", key));
    }

    /** The subject of that kind which a key would name. */
    public static UUID id(OrganisationId organisation, SubjectKind kind, String key) {
        return Keys.id(
                organisation,
                switch (kind) {
                    case PROGRAMME, THEME -> "heading";
                    case GOAL -> "goal";
                    case ACTIVITY -> "activity";
                },
                key);
    }

    public Optional<Subject> subject(String key) {
        Subject here = ofFile.get(key);
        return here == null ? existing.subject(key) : Optional.of(here);
    }

    /** How many levels of this file are above a programme or theme; −1 where they go round in a circle. */
    public int depth(String key) {
        int depth = 0;
        for (String above = parents.get(key); above != null; above = parents.get(above)) {
            depth++;
            if (depth > parents.size()) {
                return -1;
            }
        }
        return depth;
    }
}

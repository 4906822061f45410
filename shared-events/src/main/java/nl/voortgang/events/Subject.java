package nl.voortgang.events;

import java.util.UUID;

/** Something of the outline, by kind and id. */
public record Subject(SubjectKind kind, UUID id) {
    public static Subject of(ActivityId id) {
        return new Subject(SubjectKind.ACTIVITY, id.value());
    }

    public static Subject of(GoalId id) {
        return new Subject(SubjectKind.GOAL, id.value());
    }

    public static Subject of(HeadingKind kind, HeadingId id) {
        return new Subject(kind == HeadingKind.PROGRAMME ? SubjectKind.PROGRAMME : SubjectKind.THEME, id.value());
    }
}

package nl.voortgang.events;

/** What a text, figure, indicator or budget line can be about. */
public enum SubjectKind {
    PROGRAMME,
    THEME,
    GOAL,
    ACTIVITY
}

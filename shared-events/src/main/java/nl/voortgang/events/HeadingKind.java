package nl.voortgang.events;

/** The levels above goals and activities. */
public enum HeadingKind {
    /** Programma: what the council authorises budget for. */
    PROGRAMME,
    /** Thema: a part of a programme, or a level of its own where a municipality has no programmes. */
    THEME
}

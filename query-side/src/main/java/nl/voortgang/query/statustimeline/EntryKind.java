package nl.voortgang.query.statustimeline;

/** What can stand in a timeline. Part of an entry's key, as nothing keeps a narrative from having the id of a report. */
enum EntryKind {
    REPORT,
    NARRATIVE
}

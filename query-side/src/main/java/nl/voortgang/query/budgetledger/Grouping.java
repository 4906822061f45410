package nl.voortgang.query.budgetledger;

/** By what to add budget lines up. */
public enum Grouping {
    /** By programme, activity, goal or theme: whatever the line itself is on. */
    SUBJECT,
    PROGRAMME,
    TASK_FIELD,
    /** By label of the line. */
    LABEL
}

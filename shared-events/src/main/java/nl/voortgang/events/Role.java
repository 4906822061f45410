package nl.voortgang.events;

/**
 * What a person may do, in an organisation or one unit of it. Stored in events: add, never rename.
 *
 * <p>What each may read in an organisation is said where requests are admitted; nothing, unless it is said.
 */
public enum Role {
    /** Reports statuses and writes texts. */
    OFFICER,
    /** Approves or returns reports, and may reopen a period that another person closed. */
    APPROVER,
    /** Proposes budget amendments. */
    BUDGET_PROPOSER,
    /** Approves or rejects budget amendments of another person. */
    BUDGET_APPROVER,
    /** Plans and structures, opens and closes periods, imports. */
    CONTROLLER,
    /** Reads everything, checks and rebuilds. */
    AUDITOR,
    /** Reads budgets and records what was really spent. */
    ACCOUNTANT,
    /** Grants and revokes roles; in the installation also adds organisations. */
    ADMIN,
    /** The program itself and its command line, for what happens without anybody signed in. No person can have it. */
    PROGRAM;

    /** Whether it can be had for one unit, rather than for the whole organisation. */
    public boolean isPerUnit() {
        return this == OFFICER || this == APPROVER;
    }

    /** Whether it can be had in the installation, which has no content of its own. */
    public boolean isOfInstallation() {
        return this == ADMIN || this == AUDITOR || this == PROGRAM;
    }
}

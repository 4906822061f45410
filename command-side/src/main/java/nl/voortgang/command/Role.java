package nl.voortgang.command;

/** What a person may do. Reading is open to all roles; see the security configuration. */
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
    /** Adds organisations and accounts. */
    ADMIN
}

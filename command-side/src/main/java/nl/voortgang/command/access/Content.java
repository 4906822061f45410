package nl.voortgang.command.access;

import java.util.EnumSet;
import java.util.Set;
import nl.voortgang.events.Role;

/** What there is to read in an organisation, and which roles may read it: those in the organisation, or else in the installation. */
public enum Content {
    /** That the organisation is there, and what it is called. */
    NAME,
    /** What is planned: programmes, goals and activities, the units that work on them, and the periods. */
    OUTLINE,
    /** What was said about it: statuses, texts, measurements, and the reports that are made of them. */
    REPORTS,
    /** Budgets, their amendments, what was spent, and whether that was lawful. */
    BUDGET,
    /** Who may do what. */
    PEOPLE,
    /** Files that were handed in, and what became of them. */
    IMPORTS,
    /** The audit trail: of everything else that stands here, what the reader may read. */
    TRAIL;

    /** Whether somebody with these roles in the organisation, and these in the installation, may read it. */
    public boolean isReadBy(Set<Role> here, Set<Role> inInstallation) {
        return here.stream().anyMatch(this::isReadBy)
                || inInstallation.stream().anyMatch(this::isReadFromInstallationBy);
    }

    /** Everything that somebody with these roles may read. */
    public static Set<Content> readBy(Set<Role> here, Set<Role> inInstallation) {
        Set<Content> read = EnumSet.allOf(Content.class);
        read.removeIf(content -> !content.isReadBy(here, inInstallation));
        return read;
    }

    private boolean isReadBy(Role role) {
        return switch (role) {
            case OFFICER, APPROVER, BUDGET_PROPOSER, BUDGET_APPROVER, CONTROLLER -> this != PEOPLE;
            case AUDITOR -> true;
            case ACCOUNTANT -> this == NAME || this == OUTLINE || this == BUDGET || this == TRAIL;
            case ADMIN -> this == NAME || this == PEOPLE || this == TRAIL;
            // The program reads the log itself.
            case PROGRAM -> false;
        };
    }

    /** An admin of the installation sees whom to ask, and imports what an organisation begins with. */
    private boolean isReadFromInstallationBy(Role role) {
        return switch (role) {
            case AUDITOR -> true;
            case ADMIN -> this == NAME || this == PEOPLE || this == TRAIL || this == IMPORTS;
            case OFFICER, APPROVER, BUDGET_PROPOSER, BUDGET_APPROVER, CONTROLLER, ACCOUNTANT, PROGRAM -> false;
        };
    }
}

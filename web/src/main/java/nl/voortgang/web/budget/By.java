package nl.voortgang.web.budget;

import nl.voortgang.query.budgetledger.LedgerLine;
import nl.voortgang.query.budgetledger.Programme;
import org.jspecify.annotations.Nullable;

/** What budget lines on one row of the ledger have in common. */
public enum By {
    PROGRAMME {
        @Override
        Group of(LedgerLine line) {
            Programme programme = line.programme();
            return programme == null
                    ? Group.NONE
                    : new Group(programme.id().toString(), programme.code(), programme.title());
        }
    },
    /** Whatever the line itself is on. */
    SUBJECT {
        @Override
        Group of(LedgerLine line) {
            return new Group(line.subjectId().toString(), line.subjectCode(), line.subjectTitle());
        }
    },
    TASK_FIELD {
        @Override
        Group of(LedgerLine line) {
            return line.taskField() == null
                    ? Group.NONE
                    : new Group(line.taskField(), line.taskField(), line.taskFieldName());
        }
    },
    LABEL {
        @Override
        Group of(LedgerLine line) {
            return new Group(line.label(), null, line.label());
        }
    },
    /** A line by itself, over the years. */
    LINE {
        @Override
        Group of(LedgerLine line) {
            String taskField = line.taskField() == null ? "" : line.taskField();
            return new Group(
                    line.subjectId() + "/" + taskField + "/" + line.label(),
                    line.subjectCode(),
                    (line.subjectTitle() == null ? "" : line.subjectTitle() + " · ")
                            + line.label()
                            + (taskField.isEmpty() ? "" : " · " + taskField));
        }
    };

    /**
     * A group of lines.
     *
     * @param key what it is asked for by; empty for lines that have nothing of the sort
     * @param title null where only the code is known; lines with the same key may have other titles in other years
     */
    record Group(
            String key, @Nullable String code, @Nullable String title) {
        static final Group NONE = new Group("", null, null);
    }

    abstract Group of(LedgerLine line);

    boolean holds(LedgerLine line, String key) {
        return of(line).key().equals(key);
    }
}

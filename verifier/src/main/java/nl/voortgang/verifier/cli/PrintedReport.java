package nl.voortgang.verifier.cli;

import java.io.PrintWriter;
import java.util.Locale;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Difference;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.Report;
import org.jspecify.annotations.Nullable;

/** A report for people: a line for each check, and under it what differs and what else they must know. */
final class PrintedReport {
    private final PrintWriter out;

    PrintedReport(PrintWriter out) {
        this.out = out;
    }

    void print(Report report) {
        Part part = null;
        for (Check check : report.checks()) {
            if (check.part() != part) {
                part = check.part();
                out.println();
                out.println(title(part));
            }
            print(check);
        }
        out.println();
        out.println(verdict(report));
        out.flush();
    }

    private void print(Check check) {
        out.printf(
                Locale.ROOT,
                "  %-6s %s: %,d checked%s%n",
                check.isGood() ? "good" : "WRONG",
                check.name(),
                check.checked(),
                check.isGood() ? "" : ", %,d different".formatted(check.differing()));
        for (Difference difference : check.differences()) {
            out.println("         " + where(difference.position()) + difference.text());
        }
        if (check.differing() > check.differences().size()) {
            out.printf(
                    Locale.ROOT,
                    "         … and %,d more%n",
                    check.differing() - check.differences().size());
        }
        check.remarks().forEach(remark -> out.println("         note: " + remark));
    }

    private static String where(@Nullable Long position) {
        return position == null ? "" : "position " + position + ": ";
    }

    private static String title(Part part) {
        return switch (part) {
            case LOG -> "The log";
            case PROJECTIONS -> "The projections";
            case BUDGET -> "The budgets";
            case AUTHORITY -> "Who might do what";
            case PUBLICATION -> "What was published";
            case ACCESS -> "The log of who looked";
        };
    }

    private static String verdict(Report report) {
        long wrong = report.checks().stream().filter(check -> !check.isGood()).count();
        return wrong == 0
                ? "All is good, up to position %,d.".formatted(report.head())
                : "NOT good: %,d of %,d checks found differences."
                        .formatted(wrong, report.checks().size());
    }
}

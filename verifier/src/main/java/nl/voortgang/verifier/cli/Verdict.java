package nl.voortgang.verifier.cli;

import java.io.PrintWriter;

/** Says of one statement after the other whether it is true, and remembers whether all were. */
final class Verdict {
    private final PrintWriter out;
    private boolean good = true;

    Verdict(PrintWriter out) {
        this.out = out;
    }

    void on(boolean isTrue, String statement) {
        good &= isTrue;
        out.printf("  %-10s %s%n", isTrue ? "good" : "NOT TRUE", statement);
        out.flush();
    }

    int exitCode() {
        return good ? VerifierProgram.GOOD : VerifierProgram.DIFFERS;
    }
}

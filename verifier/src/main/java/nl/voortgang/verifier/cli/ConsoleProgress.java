package nl.voortgang.verifier.cli;

import java.io.PrintWriter;
import nl.voortgang.verifier.ProgressListener;

/** Shows how far a verification is: in place where a person watches, and otherwise as a line now and then. */
final class ConsoleProgress implements ProgressListener, AutoCloseable {
    private static final int TENTHS = 10;

    private final PrintWriter out;
    private final boolean watched;
    private String stage = "";
    private long tenth;

    ConsoleProgress(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    // From Java 22 on there is always a console, unless the program asked for the older one; its main method does.
    @SuppressWarnings("SystemConsoleNull")
    static ConsoleProgress of(PrintWriter out) {
        return new ConsoleProgress(out, System.console() != null);
    }

    @Override
    public void at(String now, long done, long total) {
        boolean isNew = !now.equals(stage);
        long reached = total == 0 ? 0 : done * TENTHS / total;
        if (watched) {
            out.print((isNew && !stage.isEmpty() ? "\n" : "\r") + line(now, done, total));
            out.flush();
        } else if (isNew || reached != tenth) {
            out.println(line(now, done, total));
        }
        stage = now;
        tenth = reached;
    }

    private static String line(String stage, long done, long total) {
        return total == 0 ? "%s: %,d".formatted(stage, done) : "%s: %,d of %,d".formatted(stage, done, total);
    }

    @Override
    public void close() {
        if (watched && !stage.isEmpty()) {
            out.println();
        }
    }
}

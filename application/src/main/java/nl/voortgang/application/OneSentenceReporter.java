package nl.voortgang.application;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Tells the person who started the program, in one sentence on the error stream, why it did not start and what to do. */
final class OneSentenceReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(sentence(analysis));
    }

    private static String sentence(FailureAnalysis analysis) {
        if (analysis.getCause() instanceof PortInUseException inUse) {
            return "Port " + inUse.getPort()
                    + " is in use by another program: stop that one, or choose another port with --server.port=NUMBER.";
        }
        String action = analysis.getAction();
        return action == null || action.isBlank()
                ? analysis.getDescription()
                : analysis.getDescription() + " " + action;
    }
}

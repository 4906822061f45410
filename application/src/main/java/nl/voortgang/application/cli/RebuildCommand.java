package nl.voortgang.application.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.projection.RebuildStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rebuilds projections from the events and compares them with what was there. */
@Command(
        name = "rebuild",
        description = "Rebuild projections from the events, beside the live ones, and switch when they have caught up.")
final class RebuildCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Projections to rebuild; all of them where none is named.")
    private List<String> names = List.of();

    RebuildCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws InterruptedException {
        Projections projections = workplace.get(Projections.class);
        List<String> all =
                projections.all().stream().map(ProjectionStatus::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !all.contains(name)).toList();
        if (!unknown.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no projection " + String.join(", ", unknown) + "; there are "
                            + String.join(", ", all) + ".");
            return 2;
        }
        List<String> wanted = names.isEmpty() ? all : names;
        List<RebuildStatus> ends;
        try (Bar bar = Bar.of(("rebuild " + String.join(", ", names)).strip())) {
            ends = projections.rebuildAndWait(wanted, bar::at);
        }
        boolean allGood = true;
        for (int i = 0; i < wanted.size(); i++) {
            RebuildStatus end = ends.get(i);
            allGood &= end.state() == RebuildState.DONE;
            spec.commandLine().getOut().println(wanted.get(i) + ": " + end.state() + " at position " + end.position());
        }
        return allGood ? 0 : 1;
    }
}

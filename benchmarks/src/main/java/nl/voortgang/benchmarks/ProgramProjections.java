package nl.voortgang.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import nl.voortgang.query.projection.Projection;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.projection.RebuildStatus;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The projections of the program, as it finds them, and their rebuild. */
final class ProgramProjections {
    private ProgramProjections() {}

    /** Those of these names, or all. */
    static List<Projection> named(List<String> names) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        scanner.scan("nl.voortgang.query");
        return beans.getBeanProvider(Projection.class).stream()
                .filter(projection -> names.contains("all") || names.contains(projection.name()))
                .sorted(Comparator.comparing(Projection::name))
                .toList();
    }

    /** Seconds it takes to make them from all events; what was there of them is dropped first, so that nothing is compared with it. */
    static double rebuild(List<? extends Projection> some, GeneratedLog log) throws InterruptedException {
        List<String> names = some.stream().map(Projection::name).toList();
        try (Projections rebuilt =
                new Projections(some, log.log(), log.pool(), log.database().source(), "measured")) {
            long began = System.nanoTime();
            names.forEach(name -> drop(name, log));
            for (RebuildStatus end : rebuilt.rebuildAndWait(names, (position, target) -> {})) {
                if (end.state() != RebuildState.DONE || end.position() != log.events()) {
                    throw new IllegalStateException("not rebuilt: " + end);
                }
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Rebuilds what is there, and sees that the new rows are equal to the old. */
    static void rebuildToTheSame(Projections projections, List<? extends Projection> some) throws InterruptedException {
        rebuild(projections, some, "the rows were equal");
    }

    /** Rebuilds them, and sees that each says this at its end. */
    static void rebuild(Projections projections, List<? extends Projection> some, String message)
            throws InterruptedException {
        List<String> names = some.stream().map(Projection::name).toList();
        for (RebuildStatus end : projections.rebuildAndWait(names, (position, target) -> {})) {
            if (!String.valueOf(end.message()).contains(message)) {
                throw new IllegalStateException("not rebuilt as it was: " + end);
            }
        }
    }

    private static void drop(String schema, GeneratedLog log) {
        try (Connection connection = log.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.voortgang.benchmarks;

import java.util.Optional;
import javax.sql.DataSource;
import nl.voortgang.events.ActorId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.query.ActorNames;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program answers questions with, over a log and its projections. */
final class ProgramReaders implements AutoCloseable {
    private final GenericApplicationContext context = new GenericApplicationContext();

    ProgramReaders(GeneratedLog log) {
        context.registerBean(DataSource.class, log::pool);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(log.pool()));
        context.registerBean(NamedParameterJdbcOperations.class, () -> new NamedParameterJdbcTemplate(log.pool()));
        context.registerBean(EventLog.class, log::log);
        context.registerBean(ActorNames.class, Pseudonyms::new);
        new ClassPathBeanDefinitionScanner(context).scan("nl.voortgang.query");
        // Only what is asked for is made.
        for (String name : context.getBeanDefinitionNames()) {
            BeanDefinition bean = context.getBeanDefinition(name);
            bean.setLazyInit(true);
        }
        context.refresh();
    }

    <T> T get(Class<T> reader) {
        return context.getBean(reader);
    }

    /** Nobody in a generated history has an account. */
    private static final class Pseudonyms implements ActorNames {
        @Override
        public String nameOf(ActorId actor) {
            return actor.toString();
        }

        @Override
        public Optional<ActorId> byUsername(String username) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

package nl.voortgang.application.looked;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.eventstore.AccessLog;
import nl.voortgang.eventstore.postgres.PostgresAccessLog;
import nl.voortgang.eventstore.transparency.CheckpointDirectory;
import nl.voortgang.eventstore.transparency.KeyFile;
import nl.voortgang.eventstore.transparency.Signer;
import nl.voortgang.query.accesslog.AccessSeals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of who looked, where its key and its checkpoints lie, and how long entries are kept. */
@Configuration(proxyBeanMethods = false)
class AccessLogConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLogConfiguration.class);
    private static final String NAMELESS = "voortgang.example";

    @Bean(destroyMethod = "close")
    PostgresAccessLog sealedAccessLog(
            DataSource pool,
            @Qualifier("unpooled") DataSource unpooled,
            @Value("${voortgang.access-log.key}") Path key,
            @Value("${voortgang.access-log.checkpoints}") Path checkpoints,
            @Value("${voortgang.access-log.interval}") Duration interval,
            @Value("${voortgang.integrity.origin:}") String origin,
            Migrations done) {
        String name = (origin.isBlank() ? KeyFile.randomOrigin(NAMELESS) : origin) + "/access-log";
        return new PostgresAccessLog(
                pool, unpooled, new Signer(new KeyFile(key), new CheckpointDirectory(checkpoints), name, interval));
    }

    @Bean
    AccessSeals accessSeals(PostgresAccessLog log) {
        return log::transparency;
    }

    /** A part at a time, so that no round takes long. */
    @Bean
    RecurringTask<Void> forgettingRounds(
            AccessLog log, @Value("${voortgang.access-log.retention}") Duration retention) {
        return Tasks.recurring("access-log-retention", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    long before = -1;
                    for (long gone = log.forget(retention); gone > before; gone = log.forget(retention)) {
                        before = gone;
                    }
                    LOG.debug("Entries of the access log are gone up to {}.", before);
                });
    }
}

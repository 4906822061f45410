package nl.voortgang.application.drafts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after drafts of closed periods, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DraftsTask {
    @Bean
    RecurringTask<Void> draftsRounds(
            DraftsOfClosedPeriods drafts, Clock clock, @Value("${voortgang.drafts.interval:1h}") Duration interval) {
        return Tasks.recurring("drafts-of-closed-periods", FixedDelay.of(interval))
                .execute((instance, context) -> drafts.round(clock.instant()));
    }
}

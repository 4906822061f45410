package nl.voortgang.application.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out what was agreed on where the node that began it could not end it. */
@Configuration(proxyBeanMethods = false)
class ErasureTask {
    @Bean
    RecurringTask<Void> erasureRounds(
            TextErasuresHere erasures, @Value("${voortgang.erasure.interval:10m}") Duration interval) {
        return Tasks.recurring("erasure", FixedDelay.of(interval)).execute((instance, context) -> erasures.begin());
    }
}

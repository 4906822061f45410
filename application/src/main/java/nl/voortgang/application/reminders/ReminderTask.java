package nl.voortgang.application.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the rounds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ReminderTask {
    @Bean
    RecurringTask<Void> reminders(Postman postman, @Value("${voortgang.reminders.interval:30s}") Duration interval) {
        return Tasks.recurring("reminders", FixedDelay.of(interval)).execute((instance, context) -> postman.round());
    }
}

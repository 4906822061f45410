package nl.voortgang.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.benchmarks.Database.Single;
import nl.voortgang.command.Command;
import nl.voortgang.command.activity.ActivityCommand.CorrectStatus;
import nl.voortgang.command.activity.ActivityCommand.ReportStatus;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.RequestKey;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program's own way of a command, from where its HTTP addresses hand it over: what the actor may do, the rules, the period and the scale
 * they rest on, sealed texts, and a receipt by which the request is recognised when it comes again.
 *
 * <p>An activity has one report in a period, so each command reports in the next period. Where an activity has been reported on in all of
 * them, the reports are corrected one after the other.
 */
final class ProgramPath implements CommandPath {
    private static final String CONTENT_HASH = "5e".repeat(32);

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final EventStore events;
    private final Municipality municipality;
    private final Map<String, AtomicInteger> given = new ConcurrentHashMap<>();

    private ProgramPath(ConfigurableApplicationContext context) {
        this.context = context;
        this.commands = context.getBean(Commands.class);
        this.events = context.getBean(EventStore.class);
        this.municipality = Municipality.on(events);
    }

    static ProgramPath open(Single database) {
        return new ProgramPath(new SpringApplicationBuilder(ProgramsCommandSide.class)
                .web(WebApplicationType.NONE)
                .properties(ProgramsCommandSide.SETTINGS)
                .initializers(context -> context.getBeanFactory().registerSingleton("database", database))
                .logStartupInfo(false)
                .run());
    }

    @Override
    public List<String> prepare(int count) {
        return municipality.plan(count);
    }

    @Override
    public boolean report(String activityId, @Nullable Long expectedRevision) {
        // Those who want the same revision want the same report, and one of them makes it.
        int number = expectedRevision == null
                ? given.computeIfAbsent(activityId, first -> new AtomicInteger())
                        .getAndIncrement()
                : (int) (expectedRevision - CommandPath.firstRevision());
        ActorId officer = municipality.anyOfficer();
        RequestKey request = new RequestKey(
                officer + "@" + Municipality.ID, UUID.randomUUID().toString(), CONTENT_HASH);
        try {
            commands.send(command(activityId, number), new Sender(officer, null, request, expectedRevision));
            return true;
        } catch (StaleRevision another) {
            return false;
        }
    }

    private static Command command(String activityId, int number) {
        ActivityId activity = Municipality.activity(activityId);
        PeriodId period = Municipality.periodOf(number);
        return number < Municipality.OPEN_PERIODS
                ? new ReportStatus(
                        activity, new ReportId(UUID.randomUUID()), period, Municipality.request("as planned"))
                : new CorrectStatus(
                        activity,
                        new CorrectionId(UUID.randomUUID()),
                        period,
                        Municipality.request("as planned, number " + number),
                        FreeText.of("A word was wrong."));
    }

    @Override
    public long revision(String activityId) {
        return events.lastSequenceNumberFor(activityId).orElse(-1L);
    }

    @Override
    public void close() {
        context.close();
    }
}

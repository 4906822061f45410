package nl.voortgang.benchmarks;

import nl.voortgang.benchmarks.Sample.StatusReported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** An aggregate as small as one can be that still has to know its events before it decides. The same for every store. */
final class ReportingActivity {
    /**
     * The command.
     *
     * @param expectedRevision the only one at which it may be carried out; null where any will do
     */
    record ReportStatus(
            @TargetAggregateIdentifier String activityId,
            @TargetAggregateVersion @Nullable Long expectedRevision) {}

    @AggregateIdentifier
    @SuppressWarnings({"NullAway.Init", "unused"}) // Set by the first event, read by Axon.
    private String activityId;

    private long reports;

    @CommandHandler
    Long handle(ReportStatus command) {
        AggregateLifecycle.apply(Sample.payload(command.activityId()), MetaData.from(Sample.METADATA));
        return reports - 1;
    }

    @EventSourcingHandler
    void on(StatusReported event) {
        activityId = event.activityId();
        reports++;
    }
}

package nl.voortgang.eventstore.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.eventstore.StoredReceipt;
import nl.voortgang.eventstore.postgres.Journal.Request;
import org.axonframework.eventhandling.DomainEventMessage;

/** What is stored, against what was asked and answered. Nothing here is approximate. */
final class Reckoning {
    private final TestStore store;
    private final List<Request> requests;
    private final List<LoggedEvent> log;
    private final Map<String, LoggedEvent> byId;

    Reckoning(TestStore store, Journal journal) {
        this.store = store;
        this.requests = journal.requests().toList();
        this.log = store.log().readAfter(0, Integer.MAX_VALUE);
        this.byId =
                log.stream().collect(Collectors.toMap(event -> event.eventId().toString(), Function.identity()));
    }

    void check(Delivery delivery, List<LoggedEvent> readLive) {
        positionsAreDenseAndCoverExactlyTheEvents();
        momentsNeverGoBack();
        eachAggregateIsInOrder();
        everyRequestIsThereOnceOrNotAtAll();
        receiptsAreThoseOfWhatIsThere();
        eachNameHasOneHolder();
        nothingWasDecidedOnAClosedRoom();
        leavesAreRight();
        assertThat(delivery.positions()).isEqualTo(oneToLast());
        assertThat(readLive).isEqualTo(log);
    }

    private void positionsAreDenseAndCoverExactlyTheEvents() {
        assertThat(log.stream().mapToLong(LoggedEvent::position).toArray()).isEqualTo(oneToLast());
        assertThat(store.count(
                        "select count(*) from event_store.event full join event_store.log_position using (global_index)"
                                + " where event_id is null or position is null"))
                .isZero();
        assertThat(store.rows("event")).isEqualTo(log.size());
    }

    private void momentsNeverGoBack() {
        assertThat(log).extracting(LoggedEvent::sequencedAt).isSorted();
    }

    private void eachAggregateIsInOrder() {
        Map<String, Long> next = new HashMap<>();
        for (LoggedEvent event : log) {
            assertThat(event.sequence()).as(event.aggregateId()).isEqualTo(next.getOrDefault(event.aggregateId(), 0L));
            next.merge(event.aggregateId(), 1L, Long::sum);
        }
    }

    /** Acknowledged: every event, as it was sent, in the order in which it was sent. Refused: none. In doubt: one or the other. */
    private void everyRequestIsThereOnceOrNotAtAll() {
        int there = 0;
        for (Request request : requests) {
            switch (request.fate()) {
                case ACKNOWLEDGED ->
                    assertThat(isThere(request)).as("acknowledged: %s", request).isTrue();
                case REFUSED ->
                    assertThat(isThere(request)).as("refused: %s", request).isFalse();
                case UNKNOWN -> {}
            }
            if (isThere(request)) {
                assertIsAsSent(request);
                there += request.events().size();
            } else {
                assertThat(request.events()).noneMatch(event -> byId.containsKey(event.getIdentifier()));
            }
        }
        Set<String> sent = requests.stream()
                .flatMap(request -> request.events().stream())
                .map(DomainEventMessage::getIdentifier)
                .collect(toSet());
        assertThat(log)
                .filteredOn(event -> !sent.contains(event.eventId().toString()))
                .as("that nobody sent")
                .isEmpty();
        assertThat(there).as("events that somebody sent").isEqualTo(log.size());
    }

    private boolean isThere(Request request) {
        return byId.containsKey(request.events().getFirst().getIdentifier());
    }

    private void assertIsAsSent(Request request) {
        long before = 0;
        for (DomainEventMessage<?> sent : request.events()) {
            LoggedEvent stored = Objects.requireNonNull(byId.get(sent.getIdentifier()), () -> "half of " + request);
            assertThat(stored.position()).isGreaterThan(before);
            assertThat(stored.aggregateId()).isEqualTo(sent.getAggregateIdentifier());
            assertThat(stored.sequence()).isEqualTo(sent.getSequenceNumber());
            assertThat(stored.payload()).isEqualTo(sent.getPayload());
            assertThat(stored.metadata()).isEqualTo(sent.getMetaData());
            assertThat(stored.occurredAt()).isEqualTo(sent.getTimestamp().truncatedTo(ChronoUnit.MICROS));
            before = stored.position();
        }
    }

    private void receiptsAreThoseOfWhatIsThere() {
        int receipts = 0;
        for (Request request : there()) {
            Receipt receipt = request.conditions().receipt();
            if (receipt != null) {
                receipts++;
                DomainEventMessage<?> last = request.events().getLast();
                assertThat(store.parts.receipts().find(receipt.scope(), receipt.key()))
                        .contains(new StoredReceipt(
                                receipt.contentHash(), last.getAggregateIdentifier(), last.getSequenceNumber()));
            }
        }
        assertThat(store.rows("receipt")).isEqualTo(receipts);
    }

    private void eachNameHasOneHolder() {
        Map<String, Set<String>> holders = there().stream()
                .flatMap(request -> request.conditions().claims().stream())
                .collect(groupingBy(Claim::name, mapping(Claim::aggregateId, toSet())));
        Map<String, Set<String>> stored = new HashMap<>();
        store.jdbc.query("select name, aggregate_id from event_store.claim", row -> {
            stored.put(row.getString(1), Set.of(row.getString(2)));
        });
        assertThat(stored).isEqualTo(holders);
    }

    private void nothingWasDecidedOnAClosedRoom() {
        Map<String, Long> closings = log.stream()
                .filter(event -> event.aggregateType().equals(House.ROOM))
                .collect(Collectors.toMap(LoggedEvent::aggregateId, LoggedEvent::position));
        for (Request request : there()) {
            for (Observation seen : request.conditions().observed()) {
                LoggedEvent decided = byId.get(request.events().getFirst().getIdentifier());
                assertThat(Objects.requireNonNull(decided).position())
                        .as("decided on %s while it was open", seen)
                        .isLessThan(closings.getOrDefault(seen.aggregateId(), Long.MAX_VALUE));
            }
        }
    }

    private void leavesAreRight() {
        List<Long> wrong = new ArrayList<>();
        store.jdbc.query("select * from event_store.log_position join event_store.event using (global_index)", row -> {
            if (!Arrays.equals(Leaf.hash(Leaf.of(row)), row.getBytes("leaf_hash"))) {
                wrong.add(row.getLong("position"));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private List<Request> there() {
        return requests.stream().filter(this::isThere).toList();
    }

    private long[] oneToLast() {
        return LongStream.rangeClosed(1, log.size()).toArray();
    }
}

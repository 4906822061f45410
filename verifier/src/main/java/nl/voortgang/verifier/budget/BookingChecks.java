package nl.voortgang.verifier.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * That what was booked on lines is what was approved: each change of an approved amendment once, on its line, and nothing else. The bookings of
 * an amendment are written with its approval, right before it.
 */
final class BookingChecks {
    private final Findings findings = new Findings(
            Part.BUDGET, "each change of an approved amendment was booked once on its line, and nothing else was");
    private final Findings sums =
            new Findings(Part.BUDGET, "the bookings of each line come to what its approved amendments come to");
    private final Map<UUID, Balance> balances = new HashMap<>();
    private final Map<String, List<Change>> proposals = new HashMap<>();
    private final Map<String, List<Booking>> open = new HashMap<>();
    private final Set<String> approved = new HashSet<>();
    private @Nullable String last;

    private record Booking(long position, Change change) {}

    /**
     * What was booked on a line less what was approved for it.
     *
     * @param changedAt the last event that changed it
     */
    private record Balance(BigInteger cents, long changedAt) {}

    List<Findings> findings() {
        return List.of(findings, sums);
    }

    void at(DomainEvent event) {
        last = null;
        switch (event.name()) {
            case "amendment.proposed" -> proposals.putIfAbsent(event.says().id("amendmentId"), Change.proposed(event));
            case "budget-line.adjusted" -> booked(event, event.says().id("amendmentId"));
            case "amendment.approved" -> approved(event, event.says().id("amendmentId"));
            default -> {}
        }
    }

    private void booked(DomainEvent event, String amendment) {
        findings.checked();
        Change change = Change.booked(event);
        balance(change.line(), change.cents(), event.position());
        if (approved.contains(amendment)) {
            findings.differs(event.position(), "booked for amendment " + amendment + ", which was approved before");
            return;
        }
        open.computeIfAbsent(amendment, id -> new ArrayList<>()).add(new Booking(event.position(), change));
        last = amendment;
    }

    private void approved(DomainEvent event, String amendment) {
        List<Booking> bookings = open.remove(amendment);
        List<Booking> left = bookings == null ? new ArrayList<>() : bookings;
        if (!approved.add(amendment)) {
            return;
        }
        int number = 0;
        for (Change change : proposals.getOrDefault(amendment, List.of())) {
            number++;
            balance(change.line(), change.cents().negate(), event.position());
            if (!remove(left, change)) {
                findings.differs(
                        event.position(), "change " + number + " of amendment " + amendment + " was not booked");
            }
        }
        for (Booking booking : left) {
            findings.differs(booking.position(), "booked for amendment " + amendment + ", which does not say so");
        }
    }

    private void balance(UUID line, BigInteger cents, long position) {
        balances.merge(
                line,
                new Balance(cents, position),
                (before, more) -> new Balance(before.cents().add(more.cents()), position));
    }

    /** Removes one booking of this change, where there is one. */
    private static boolean remove(List<Booking> bookings, Change change) {
        for (int i = 0; i < bookings.size(); i++) {
            if (bookings.get(i).change().equals(change)) {
                bookings.remove(i);
                return true;
            }
        }
        return false;
    }

    void end() {
        leaveOutUnfinished();
        open.forEach((amendment, bookings) -> bookings.forEach(booking -> findings.differs(
                booking.position(), "booked for amendment " + amendment + ", which was not approved")));
        for (Balance balance : balances.values()) {
            sums.checked();
            if (balance.cents().signum() != 0) {
                sums.differs(
                        balance.changedAt(),
                        "the bookings of this line come to " + balance.cents()
                                + " cents more than was approved for it");
            }
        }
    }

    /** Positions may be given to the first events of an append before the others: an approval may be missing at the end of the log. */
    private void leaveOutUnfinished() {
        List<Booking> unfinished = last == null ? null : open.remove(last);
        if (unfinished != null) {
            findings.remark("the log ends within the bookings of amendment " + last + ", which were left out");
            unfinished.forEach(booking ->
                    balance(booking.change().line(), booking.change().cents().negate(), booking.position()));
        }
    }
}

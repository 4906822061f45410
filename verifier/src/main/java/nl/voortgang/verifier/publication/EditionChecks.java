package nl.voortgang.verifier.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * That editions follow each other: numbered 1, 2, 3 …, each asked for when the one before was sealed or cancelled, of a closed period and from before it was
 * asked for, sealed once and in all forms, withdrawn once and only after that; and that a correction has a reason and names what it corrects.
 */
final class EditionChecks {
    private static final List<String> FORMS = List.of("HTML", "PDF", "JSON");

    private final Findings findings = new Findings(
            Part.PUBLICATION, "each edition was asked for, sealed once and only then withdrawn, one after the other");
    private final Map<String, List<Edition>> publications = new HashMap<>();
    /** The first closing of each period since it was opened: whatever came later is a correction of what was closed. */
    private final Map<String, Long> closings = new HashMap<>();

    private enum State {
        REQUESTED,
        SEALED,
        WITHDRAWN,
        CANCELLED
    }

    /** @param data digest of its data; null as long as it is not sealed */
    private record Edition(State state, @Nullable String data) {}

    Findings findings() {
        return findings;
    }

    void at(DomainEvent event) {
        switch (event.name()) {
            case "period.closed" -> closings.putIfAbsent(event.says().text("periodId"), event.position());
            case "period.opened" -> closings.remove(event.says().text("periodId"));
            case "publication.requested" -> requested(event);
            case "publication.sealed" -> sealed(event);
            case "publication.cancelled" -> cancelled(event);
            case "publication.withdrawn" -> withdrawn(event);
            default -> {}
        }
    }

    private List<Edition> editions(DomainEvent event) {
        return publications.computeIfAbsent(event.says().text("publicationId"), id -> new ArrayList<>());
    }

    private void requested(DomainEvent event) {
        findings.checked();
        Fields says = event.says();
        List<Edition> editions = editions(event);
        long number = says.number("edition");
        if (number != editions.size() + 1L) {
            findings.differs(
                    event.position(), "edition " + number + " was asked for; the next is " + (editions.size() + 1));
        }
        Edition last = editions.isEmpty() ? null : editions.getLast();
        if (last != null && last.state() == State.REQUESTED) {
            findings.differs(event.position(), "the edition before was not sealed yet");
        }
        String data = newestData(editions);
        if (!Objects.equals(says.textOrNull("previous"), data)) {
            findings.differs(event.position(), "what it says to correct is not the edition before");
        }
        if (data != null && !says.has("reason")) {
            findings.differs(event.position(), "a correction without a reason");
        }
        place(event, says);
        editions.add(new Edition(State.REQUESTED, null));
    }

    /** A reopening that has expired leaves no event: only that the period was closed before can be seen. */
    private void place(DomainEvent event, Fields says) {
        long madeFrom = says.number("position");
        Long closed = closings.get(says.text("publicationId"));
        if (madeFrom >= event.position()) {
            findings.differs(event.position(), "it is made from position " + madeFrom + ", which comes later");
        } else if (closed == null || closed > madeFrom) {
            findings.differs(
                    event.position(), "it is made from position " + madeFrom + ", when the period was not closed");
        }
    }

    private void sealed(DomainEvent event) {
        findings.checked();
        Edition edition = existing(event);
        if (edition == null) {
            return;
        }
        if (edition.state() != State.REQUESTED) {
            findings.differs(
                    event.position(),
                    edition.state() == State.CANCELLED
                            ? "it was sealed after it was cancelled"
                            : "it was sealed before");
        }
        List<String> forms = event.says().parts("forms").stream()
                .map(form -> form.text("form"))
                .toList();
        if (forms.size() != FORMS.size() || !forms.containsAll(FORMS)) {
            findings.differs(event.position(), "it was sealed as " + forms + ", not as " + FORMS);
        }
        String data = event.says().parts("forms").stream()
                .filter(form -> form.text("form").equals("JSON"))
                .map(form -> form.text("digest"))
                .findFirst()
                .orElse(null);
        put(event, new Edition(State.SEALED, data));
    }

    /** Of the newest edition that was sealed; null where none was. */
    private static @Nullable String newestData(List<Edition> editions) {
        return editions.reversed().stream()
                .map(Edition::data)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void cancelled(DomainEvent event) {
        findings.checked();
        Edition edition = existing(event);
        if (edition == null) {
            return;
        }
        if (edition.state() != State.REQUESTED) {
            findings.differs(
                    event.position(),
                    edition.state() == State.CANCELLED
                            ? "it was cancelled before"
                            : "it was cancelled although it was sealed");
        }
        put(event, new Edition(State.CANCELLED, edition.data()));
    }

    private void withdrawn(DomainEvent event) {
        findings.checked();
        Edition edition = existing(event);
        if (edition == null) {
            return;
        }
        if (edition.state() != State.SEALED) {
            findings.differs(
                    event.position(),
                    edition.state() == State.REQUESTED ? "it was not sealed yet" : "it was withdrawn before");
        }
        put(event, new Edition(State.WITHDRAWN, edition.data()));
    }

    private @Nullable Edition existing(DomainEvent event) {
        List<Edition> editions = editions(event);
        long number = event.says().number("edition");
        if (number < 1 || number > editions.size()) {
            findings.differs(event.position(), "nobody asked for edition " + number);
            return null;
        }
        return editions.get((int) number - 1);
    }

    private void put(DomainEvent event, Edition edition) {
        editions(event).set((int) event.says().number("edition") - 1, edition);
    }
}

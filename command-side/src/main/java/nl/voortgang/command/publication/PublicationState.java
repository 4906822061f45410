package nl.voortgang.command.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * The editions of a period's publication as decisions need them.
 *
 * @param editions number 1 first
 */
record PublicationState(List<Edition> editions) {
    static final PublicationState NONE = new PublicationState(List.of());

    PublicationState {
        editions = List.copyOf(editions);
    }

    /** How far an edition has come. */
    enum Phase {
        REQUESTED,
        SEALED,
        WITHDRAWN,
        /** Given up before it was sealed: it was never public. */
        CANCELLED
    }

    /**
     * One edition.
     *
     * @param forms what was printed; empty as long as nothing is
     * @param withdrawal why it was withdrawn or cancelled; null where it was not
     */
    record Edition(
            TemplateVersion template,
            @Nullable FreeText reason,
            Phase phase,
            List<PrintedForm> forms,
            @Nullable FreeText withdrawal) {

        Optional<String> data() {
            return forms.stream()
                    .filter(form -> form.form() == PublicationForm.JSON)
                    .map(PrintedForm::digest)
                    .findFirst();
        }
    }

    Optional<Edition> edition(int number) {
        return number < 1 || number > editions.size() ? Optional.empty() : Optional.of(editions.get(number - 1));
    }

    int next() {
        return editions.size() + 1;
    }

    boolean isUnderWay() {
        return edition(editions.size())
                .filter(last -> last.phase() == Phase.REQUESTED)
                .isPresent();
    }

    /** The data of the newest edition that was printed; null where none was. */
    @Nullable
    String newestData() {
        return editions.reversed().stream()
                .flatMap(edition -> edition.data().stream())
                .findFirst()
                .orElse(null);
    }

    static PublicationState evolve(PublicationState state, PublicationEvent event) {
        return switch (event) {
            case PublicationRequested requested -> {
                List<Edition> more = new ArrayList<>(state.editions);
                more.add(new Edition(requested.template(), requested.reason(), Phase.REQUESTED, List.of(), null));
                yield new PublicationState(more);
            }
            case PublicationSealed sealed ->
                state.with(
                        sealed.edition(),
                        before -> new Edition(before.template, before.reason, Phase.SEALED, sealed.forms(), null));
            case PublicationCancelled cancelled ->
                state.with(
                        cancelled.edition(),
                        before -> new Edition(
                                before.template, before.reason, Phase.CANCELLED, List.of(), cancelled.reason()));
            case PublicationWithdrawn withdrawn ->
                state.with(
                        withdrawn.edition(),
                        before -> new Edition(
                                before.template, before.reason, Phase.WITHDRAWN, before.forms, withdrawn.reason()));
        };
    }

    private PublicationState with(int number, UnaryOperator<Edition> change) {
        Edition before = edition(number)
                .orElseThrow(() ->
                        new IllegalStateException("history speaks of edition " + number + ", which nobody asked for"));
        List<Edition> changed = new ArrayList<>(editions);
        changed.set(number - 1, change.apply(before));
        return new PublicationState(changed);
    }
}

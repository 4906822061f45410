package nl.voortgang.command.publication;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** What can be asked of the publication of a period. */
public sealed interface PublicationCommand extends Command {
    PublicationId publicationId();

    int edition();

    @Override
    default String aggregateId() {
        return AggregateIds.of(publicationId());
    }

    /**
     * Asks for an edition: the first, or one that corrects what was published.
     *
     * @param edition one more than the last; so that two people who ask at once do not get two editions
     * @param position the last position of the log that counts; whoever asks sees to it that the closing of the period lies before it
     * @param exportedAt when that position was given
     * @param scaleVersion the version of the status scale in force there; 0 for none
     * @param reason what is corrected, and why; null for the first edition
     */
    record RequestPublication(
            PublicationId publicationId,
            int edition,
            long position,
            Instant exportedAt,
            int scaleVersion,
            TemplateVersion template,
            @Nullable FreeText reason)
            implements PublicationCommand {}

    /** Says what was printed of an edition. The program gives this command itself; nobody can ask for it from outside. */
    record SealPublication(PublicationId publicationId, int edition, List<PrintedForm> forms)
            implements PublicationCommand {
        /** @throws IllegalArgumentException unless each form is there once */
        public SealPublication {
            forms = List.copyOf(forms);
            if (forms.size() != PublicationForm.values().length
                    || !forms.stream()
                            .map(PrintedForm::form)
                            .collect(Collectors.toSet())
                            .equals(EnumSet.allOf(PublicationForm.class))) {
                throw new IllegalArgumentException("an edition is printed in every form, once: " + forms);
            }
        }
    }

    /** Gives up an edition that was asked for and is not sealed yet, so that another can be asked for. */
    record CancelPublication(PublicationId publicationId, int edition, FreeText reason) implements PublicationCommand {}

    /** Takes an edition out of what is given to the public. */
    record WithdrawPublication(PublicationId publicationId, int edition, FreeText reason)
            implements PublicationCommand {}
}

package nl.voortgang.query.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * One edition of what was published about a period.
 *
 * @param edition 1 for the first, one more for each correction
 * @param position the last position of the log that it was made from
 * @param exportedAt when that position was given
 * @param madeAt when it was asked for: the moment that is printed in it
 * @param scaleVersion 0 where the organisation had no status scale
 * @param reason why there is another edition; null for the first, and where it was erased
 * @param previous the digest of the data of the edition it corrects; null for the first
 * @param forms what was printed; empty as long as nothing is
 * @param sealedAt null as long as it is not
 * @param withdrawnAt when it was withdrawn or cancelled; null where it was not
 * @param withdrawalReason null where it was not, and where the text was erased
 * @param revision of the publication after the last thing that happened to this edition
 */
public record EditionView(
        PeriodId periodId,
        int edition,
        EditionState state,
        long position,
        Instant exportedAt,
        Instant madeAt,
        int scaleVersion,
        TemplateVersion template,
        @Nullable String reason,
        @Nullable String previous,
        List<PrintedForm> forms,
        @Nullable Instant sealedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason,
        long revision) {

    public Optional<PrintedForm> form(PublicationForm wanted) {
        return forms.stream().filter(form -> form.form() == wanted).findFirst();
    }

    @JsonIgnore
    public boolean isPublic() {
        return state.isPublic();
    }
}

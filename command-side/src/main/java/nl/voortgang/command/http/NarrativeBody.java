package nl.voortgang.command.http;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import org.jspecify.annotations.Nullable;

/**
 * A text for a period without a status.
 *
 * @param narrativeId of an earlier text that this one replaces; absent for a new one
 * @param reason why an earlier text is replaced
 */
public record NarrativeBody(
        @Nullable UUID narrativeId,
        @Size(max = 40) String periodCode,
        @Nullable @Size(max = 300) String title,
        String text,
        @Nullable @Size(max = 2000) String reason) {

    /** The text, under its own id or a new one. */
    public Narrative narrative(Checks checks, RequestIds ids) {
        return new Narrative(
                new NarrativeId(narrativeId == null ? ids.id("narrative") : narrativeId),
                checks.period("periodCode", periodCode),
                title,
                FreeText.of(text),
                FreeText.orNull(reason));
    }
}

package nl.voortgang.command.http;

import jakarta.validation.constraints.Size;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.events.Account;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import org.jspecify.annotations.Nullable;

/** The parts of a body that are the same for a status of an activity and of a goal, first report and correction. */
public final class StatusBody {
    private StatusBody() {}

    /** A judgement on each dimension, as codes of the status scale. */
    public record JudgementBody(
            @Nullable @Size(max = 10) String time,
            @Nullable @Size(max = 10) String money,
            @Nullable @Size(max = 10) String quality) {}

    /** Puts the parts together and checks the codes in them. */
    public static StatusRequest request(
            Checks checks,
            String status,
            @Nullable String explanation,
            @Nullable String cause,
            @Nullable String consequence,
            @Nullable String correction,
            @Nullable JudgementBody judgement,
            @Nullable String councilProposal) {
        checks.status("status", status);
        if (judgement != null) {
            checks.status("judgement.time", judgement.time());
            checks.status("judgement.money", judgement.money());
            checks.status("judgement.quality", judgement.quality());
        }
        return new StatusRequest(
                status,
                FreeText.orNull(explanation),
                new Account(FreeText.orNull(cause), FreeText.orNull(consequence), FreeText.orNull(correction)),
                judgement == null
                        ? Judgement.NONE
                        : new Judgement(judgement.time(), judgement.money(), judgement.quality()),
                FreeText.orNull(councilProposal));
    }
}

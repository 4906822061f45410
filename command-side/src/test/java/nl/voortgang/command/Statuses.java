package nl.voortgang.command;

import java.util.stream.Stream;
import nl.voortgang.events.Account;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.events.StatusValue;

/** What officers say with a status. */
public final class Statuses {
    public static final Account ACCOUNT = new Account(
            FreeText.of("Het bestek was laat."),
            FreeText.of("De oplevering schuift op."),
            FreeText.of("Twee ploegen tegelijk."));

    private Statuses() {}

    public static StatusRequest onTrack() {
        return new StatusRequest(
                "V", FreeText.of("Loopt zoals afgesproken."), Account.NONE, Judgement.NONE, FreeText.of("Instemmen."));
    }

    /** Off track, with everything that is owed for it. */
    public static StatusRequest offTrack() {
        return new StatusRequest("N", FreeText.of("Begint later."), ACCOUNT, new Judgement("N", "V", "V"), null);
    }

    /** This code and not a word more. */
    public static StatusRequest bare(String code) {
        return new StatusRequest(code, null, Account.NONE, Judgement.NONE, null);
    }

    public static StatusRequest judged(Judgement judgement) {
        return new StatusRequest("V", null, Account.NONE, judgement, null);
    }

    /** What is recorded of it under the first version of the scale. */
    public static StatusDetails recorded(StatusRequest request) {
        return recorded(request, 1);
    }

    public static StatusDetails recorded(StatusRequest request, int scaleVersion) {
        ScaleValue value = Stream.of(Zevenaar.V, Zevenaar.R, Zevenaar.N, Zevenaar.G)
                .filter(known -> known.code().equals(request.statusCode()))
                .findFirst()
                .orElseThrow();
        return new StatusDetails(
                new StatusValue(value.code(), scaleVersion, value.level()),
                request.explanation(),
                request.account(),
                request.judgement(),
                request.councilProposal());
    }
}

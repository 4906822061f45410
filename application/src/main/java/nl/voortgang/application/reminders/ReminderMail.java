package nl.voortgang.application.reminders;

import java.time.LocalDate;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Language;
import org.jspecify.annotations.Nullable;

/** What a reminder says: how much is still to be done, and where. No names, and nothing of what was written. */
final class ReminderMail {
    private ReminderMail() {}

    static String subject(long open, String period) {
        return "Herinnering: nog " + activities(open) + " te melden voor " + period;
    }

    /** {@code address} is where the program is found; empty where nobody said so. */
    static String text(
            long open,
            String organisation,
            String period,
            @Nullable LocalDate deadline,
            LocalDate today,
            String address) {
        StringBuilder text = new StringBuilder("Goedendag,\n\nVoor ")
                .append(period)
                .append(" van ")
                .append(organisation)
                .append(open == 1 ? " staat nog " : " staan nog ")
                .append(activities(open))
                .append(" van uw team open.");
        if (deadline != null) {
            text.append(deadline.isBefore(today) ? " De uiterste datum was " : " De uiterste datum is ")
                    .append(new Formats(Language.NL).date(deadline))
                    .append('.');
        }
        text.append("\n\n");
        text.append(
                address.isEmpty() ? "Log in bij Voortgang en kies Mijn activiteiten." : "U vindt ze hier: " + address);
        return text.append("\n\nDit bericht is automatisch verstuurd; u kunt er niet op antwoorden.\n")
                .toString();
    }

    private static String activities(long open) {
        return open == 1 ? "1 activiteit" : open + " activiteiten";
    }
}

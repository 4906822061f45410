package nl.voortgang.application.reminders;

import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.ActorNames;
import nl.voortgang.web.collection.Reminders;
import nl.voortgang.web.collection.Reminders.Mail;
import org.springframework.stereotype.Component;

/** What the controller's page asks about reminders. */
@Component
class MailedReminders implements Reminders {
    private final Postman postman;
    private final MailTable table;
    private final ActorNames names;

    MailedReminders(Postman postman, MailTable table, ActorNames names) {
        this.postman = postman;
        this.table = table;
        this.names = names;
    }

    @Override
    public boolean isPossible() {
        return postman.hasServer();
    }

    @Override
    public Setting setting(OrganisationId organisation) {
        return table.setting(organisation);
    }

    @Override
    public void change(OrganisationId organisation, Setting setting) {
        table.change(organisation, setting);
    }

    @Override
    public int remindNow(PeriodId period, String request) {
        return postman.remind(period, "now:" + request);
    }

    @Override
    public List<Mail> mails(PeriodId period) {
        return table.of(period).stream()
                .map(row -> new Mail(
                        names.nameOf(row.actor()),
                        state(row.state()),
                        row.triedAt().orElse(null)))
                .toList();
    }

    private static State state(String stored) {
        return switch (stored) {
            case "SENT" -> State.SENT;
            case "FAILED" -> State.FAILED;
            default -> State.WAITING;
        };
    }
}

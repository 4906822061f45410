package nl.voortgang.web.collection;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import org.jspecify.annotations.Nullable;

/** Reminds officers by mail of what they still have to report on. The application says how. */
public interface Reminders {
    /**
     * When people of an organisation are reminded by themselves.
     *
     * @param daysBefore the last day; null for not at all
     * @param daysAfter the last day; null for not at all
     */
    record Setting(@Nullable Integer daysBefore, @Nullable Integer daysAfter) {
        public static final Setting OFF = new Setting(null, null);
    }

    /** How a mail to one person went. */
    enum State {
        /** To be sent, or to be tried again. */
        WAITING,
        SENT,
        FAILED
    }

    /**
     * A mail to one person.
     *
     * @param person the name that others see
     * @param at when it was sent, or tried last; null where it was not tried yet
     */
    record Mail(String person, State state, @Nullable Instant at) {}

    /** Whether there is a mail server to send through. */
    boolean isPossible();

    Setting setting(OrganisationId organisation);

    void change(OrganisationId organisation, Setting setting);

    /**
     * Reminds everybody who has something to do in the period, once for each request.
     *
     * @return how many people are reminded
     */
    int remindNow(PeriodId period, String request);

    /** Mails about the period, the newest first. */
    List<Mail> mails(PeriodId period);
}

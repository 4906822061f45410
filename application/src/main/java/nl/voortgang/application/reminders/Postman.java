package nl.voortgang.application.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Reachable;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.Role;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.web.collection.Reminders.Setting;
import nl.voortgang.web.frame.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Finds out who is to be reminded today, and sends what is due. Any number of nodes may do so at the same time. */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Longer than any mail server takes to answer. */
    private static final Duration INTERRUPTED = Duration.ofMinutes(15);

    /** A reminder that is later than this, because the program stood still, reminds nobody of anything. */
    private static final int STILL_USEFUL_DAYS = 3;

    private final MailTable table;
    private final Accounts accounts;
    private final Grants grants;
    private final OpenWork work;
    private final CollectionProgress progress;
    private final Outline outline;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;
    private final String from;
    private final String address;

    Postman(
            MailTable table,
            Accounts accounts,
            Grants grants,
            OpenWork work,
            CollectionProgress progress,
            Outline outline,
            ObjectProvider<JavaMailSender> server,
            Clock clock,
            @Value("${voortgang.mail.from:}") String from,
            @Value("${voortgang.address:}") String address) {
        this.table = table;
        this.accounts = accounts;
        this.grants = grants;
        this.work = work;
        this.progress = progress;
        this.outline = outline;
        this.server = server;
        this.clock = clock;
        this.from = from;
        this.address = address;
    }

    boolean hasServer() {
        return server.getIfAvailable() != null && !from.isBlank();
    }

    /** What is to be done now: plan, and send. */
    void round() {
        if (!hasServer()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        outline.organisations(null).items().forEach(each -> plan(new OrganisationId(each.id()), today));
        send();
    }

    private void plan(OrganisationId organisation, LocalDate today) {
        Setting setting = table.setting(organisation);
        if (setting.daysBefore() == null && setting.daysAfter() == null) {
            return;
        }
        for (PeriodProgress period : progress.of(organisation, null, null).items()) {
            LocalDate last = period.deadline();
            if (last != null && isOpen(period)) {
                PeriodId id = new PeriodId(organisation, period.periodCode());
                Integer before = setting.daysBefore();
                Integer after = setting.daysAfter();
                if (before != null && isDue(last.minusDays(before), today)) {
                    remind(id, "before");
                }
                if (after != null && isDue(last.plusDays(after), today)) {
                    remind(id, "after");
                }
            }
        }
    }

    private static boolean isOpen(PeriodProgress period) {
        return period.state() == PeriodState.OPEN || period.state() == PeriodState.REOPENED;
    }

    private static boolean isDue(LocalDate day, LocalDate today) {
        return !today.isBefore(day) && today.isBefore(day.plusDays(STILL_USEFUL_DAYS));
    }

    /** Has everybody with something to do reminded, once for the occasion; answers with how many that are. */
    int remind(PeriodId period, String occasion) {
        Map<String, Long> open = work.in(period);
        List<Reachable> people = officers(period.organisationId())
                .filter(person -> OpenWork.of(person, open) > 0)
                .toList();
        people.forEach(person -> table.add(period, occasion, person.actor()));
        return people.size();
    }

    private Stream<Reachable> officers(OrganisationId organisation) {
        return accounts.reachable(organisation).stream()
                .filter(person -> grants.in(organisation).roles(person.actor()).contains(Role.OFFICER));
    }

    void send() {
        Instant now = clock.instant();
        table.giveUpInterrupted(now.minus(INTERRUPTED));
        for (Optional<MailTable.Claimed> next = table.claim(now); next.isPresent(); next = table.claim(now)) {
            send(next.get());
        }
    }

    private void send(MailTable.Claimed mail) {
        Optional<Reachable> person = officers(mail.period().organisationId())
                .filter(each -> each.actor().equals(mail.actor()))
                .findFirst();
        long open =
                person.map(each -> OpenWork.of(each, work.in(mail.period()))).orElse(0L);
        if (person.isEmpty() || open == 0) {
            table.forget(mail);
            return;
        }
        try {
            server.getObject().send(message(person.get(), mail.period(), open));
            table.sent(mail);
        } catch (MailException failed) {
            LOG.warn("A reminder could not be sent: {}", failed.getClass().getSimpleName());
            table.failed(mail);
        }
    }

    private SimpleMailMessage message(Reachable person, PeriodId period, long open) {
        PeriodProgress about = progress.of(period.organisationId(), period.code(), null)
                .items()
                .getFirst();
        String name = outline.organisation(period.organisationId(), null).name();
        String link = address.isBlank()
                ? ""
                : address.replaceAll("/+$", "") + "/organisations/" + period.organisationId() + "/my-activities?period="
                        + period.code();
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(person.mail());
        message.setSubject(ReminderMail.subject(open, about.label()));
        message.setText(ReminderMail.text(
                open, name, about.label(), about.deadline(), LocalDate.ofInstant(clock.instant(), Formats.ZONE), link));
        return message;
    }
}

package nl.voortgang.application.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.web.collection.Reminders.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be sent, and what was. A mail is claimed by one statement, so that two nodes never send the same one. */
@Component
class MailTable {
    /** After so many attempts somebody has to look at it. */
    static final int MOST_ATTEMPTS = 5;

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc, Migrations done) {
        this.jdbc = jdbc;
    }

    /** A mail that this node has taken upon itself. */
    record Claimed(PeriodId period, String occasion, ActorId actor, int attempt) {}

    /** A row as it stands. */
    record Row(ActorId actor, String state, Optional<Instant> triedAt) {}

    Setting setting(OrganisationId organisation) {
        return jdbc.sql("select days_before, days_after from reminders.setting where organisation = ?")
                .param(organisation.value())
                .query((row, number) -> new Setting(
                        row.getObject("days_before", Integer.class), row.getObject("days_after", Integer.class)))
                .optional()
                .orElse(Setting.OFF);
    }

    void change(OrganisationId organisation, Setting setting) {
        jdbc.sql("""
                        insert into reminders.setting (organisation, days_before, days_after) values (:organisation, :before, :after)
                        on conflict (organisation) do update
                        set days_before = excluded.days_before, days_after = excluded.days_after""")
                .param("organisation", organisation.value())
                .param("before", setting.daysBefore(), Types.INTEGER)
                .param("after", setting.daysAfter(), Types.INTEGER)
                .update();
    }

    /** Has the person reminded, unless they were for the same occasion. */
    boolean add(PeriodId period, String occasion, ActorId actor) {
        return jdbc.sql("insert into reminders.mail (organisation, period, occasion, actor) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .param(period.organisationId().value())
                        .param(period.code())
                        .param(occasion)
                        .param(actor.value())
                        .update()
                == 1;
    }

    /** Takes one that is due. What is in the database from here on says that it may have been sent. */
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql("""
                        update reminders.mail set state = 'SENDING', attempts = attempts + 1, tried_at = :now
                        where ctid = (select ctid from reminders.mail where state = 'WAITING' and next_attempt <= :now
                            order by next_attempt limit 1 for update skip locked)
                        returning *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(MailTable::claimed)
                .optional();
    }

    void sent(Claimed mail) {
        settle(mail, "SENT", Duration.ZERO);
    }

    /** To be tried again later, each time after a longer pause; or given up. */
    void failed(Claimed mail) {
        boolean given = mail.attempt() >= MOST_ATTEMPTS;
        settle(mail, given ? "FAILED" : "WAITING", Duration.ofMinutes(1L << (2 * mail.attempt() - 2)));
    }

    /** Nothing is to be done any more: it is as if nobody had asked. */
    void forget(Claimed mail) {
        jdbc.sql("delete from reminders.mail where organisation = ? and period = ? and occasion = ? and actor = ?")
                .param(mail.period().organisationId().value())
                .param(mail.period().code())
                .param(mail.occasion())
                .param(mail.actor().value())
                .update();
    }

    private void settle(Claimed mail, String state, Duration pause) {
        jdbc.sql("""
                        update reminders.mail set state = ?, next_attempt = now() + ? * interval '1 second'
                        where organisation = ? and period = ? and occasion = ? and actor = ?""")
                .param(state)
                .param(pause.toSeconds())
                .param(mail.period().organisationId().value())
                .param(mail.period().code())
                .param(mail.occasion())
                .param(mail.actor().value())
                .update();
    }

    /** Whoever was sending these has stopped: whether they left is not known, so they are not sent again. */
    void giveUpInterrupted(Instant before) {
        jdbc.sql("update reminders.mail set state = 'FAILED' where state = 'SENDING' and tried_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> of(PeriodId period) {
        return jdbc.sql("select actor, state, tried_at from reminders.mail where organisation = ? and period = ?"
                        + " order by created_at desc, actor limit 100")
                .param(period.organisationId().value())
                .param(period.code())
                .query((row, number) -> new Row(
                        new ActorId(row.getObject("actor", UUID.class)),
                        row.getString("state"),
                        Optional.ofNullable(row.getObject("tried_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                new PeriodId(new OrganisationId(row.getString("organisation")), row.getString("period")),
                row.getString("occasion"),
                new ActorId(row.getObject("actor", UUID.class)),
                row.getInt("attempts"));
    }
}

package nl.voortgang.query.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationEvent;
import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.projection.Tables;
import nl.voortgang.query.projection.VersionedRows;
import org.jspecify.annotations.Nullable;

/** The editions that one batch of events changes. There are few, so each is read when it is first needed. */
final class EditionRows {
    static final String TABLES = """
            create table edition (
                organisation text not null, period text not null, edition integer not null,
                state text not null, made_from bigint not null,
                exported_at timestamptz not null, made_at timestamptz not null, scale_version integer not null,
                template_name text not null, template_version integer not null, template_digest text not null,
                reason text, previous text,
                html_digest text, html_size integer, pdf_digest text, pdf_size integer,
                json_digest text, json_size integer,
                sealed_at timestamptz, withdrawn_at timestamptz, withdrawal_reason text, revision bigint not null,
                from_position bigint not null, to_position bigint not null,
                primary key (organisation, period, edition, from_position));
            create unique index edition_now on edition (organisation, period, edition)
                where to_position = 9223372036854775807;
            create index edition_under_way on edition (made_at)
                where state = 'REQUESTED' and to_position = 9223372036854775807;
            """;

    private static final String CURRENT = "select * from edition where organisation = ? and period = ?"
            + " and edition = ? and to_position = 9223372036854775807";

    private final VersionedRows rows;
    private final Map<Key, EditionView> current = new HashMap<>();
    private final Tables tables;

    private record Key(PeriodId period, int edition) {}

    EditionRows(Tables tables) {
        this.tables = tables;
        rows = tables.versioned(
                "edition",
                List.of("organisation", "period", "edition"),
                List.of(
                        "state",
                        "made_from",
                        "exported_at",
                        "made_at",
                        "scale_version",
                        "template_name",
                        "template_version",
                        "template_digest",
                        "reason",
                        "previous",
                        "html_digest",
                        "html_size",
                        "pdf_digest",
                        "pdf_size",
                        "json_digest",
                        "json_size",
                        "sealed_at",
                        "withdrawn_at",
                        "withdrawal_reason",
                        "revision"));
    }

    void apply(PublicationEvent event, LoggedEvent logged) throws SQLException {
        Key key = new Key(event.publicationId().periodId(), event.edition());
        EditionView before = current(key);
        if (before != null && before.revision() >= logged.sequence()) {
            return;
        }
        EditionView after =
                switch (event) {
                    case PublicationRequested it -> requested(it, logged.sequence());
                    case PublicationSealed it -> sealed(existing(before, key), it, logged);
                    case PublicationCancelled it ->
                        ended(existing(before, key), EditionState.CANCELLED, it.reason(), logged);
                    case PublicationWithdrawn it ->
                        ended(existing(before, key), EditionState.WITHDRAWN, it.reason(), logged);
                };
        current.put(key, after);
        put(after, logged.position());
    }

    private static EditionView existing(@Nullable EditionView before, Key key) {
        if (before == null) {
            throw new IllegalStateException("never asked for: edition " + key.edition() + " of " + key.period());
        }
        return before;
    }

    private static EditionView requested(PublicationRequested it, long sequence) {
        return new EditionView(
                it.publicationId().periodId(),
                it.edition(),
                EditionState.REQUESTED,
                it.position(),
                it.exportedAt(),
                it.madeAt(),
                it.scaleVersion(),
                it.template(),
                clear(it.reason()),
                it.previous(),
                List.of(),
                null,
                null,
                null,
                sequence);
    }

    private static EditionView sealed(EditionView before, PublicationSealed it, LoggedEvent logged) {
        return changed(before, EditionState.SEALED, it.forms(), logged.sequencedAt(), null, null, logged.sequence());
    }

    private static EditionView ended(EditionView before, EditionState state, FreeText reason, LoggedEvent logged) {
        return changed(
                before,
                state,
                before.forms(),
                before.sealedAt(),
                logged.sequencedAt(),
                clear(reason),
                logged.sequence());
    }

    private static EditionView changed(
            EditionView before,
            EditionState state,
            List<PrintedForm> forms,
            @Nullable Instant sealedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            long revision) {
        return new EditionView(
                before.periodId(),
                before.edition(),
                state,
                before.position(),
                before.exportedAt(),
                before.madeAt(),
                before.scaleVersion(),
                before.template(),
                before.reason(),
                before.previous(),
                forms,
                sealedAt,
                withdrawnAt,
                withdrawalReason,
                revision);
    }

    private static @Nullable String clear(@Nullable FreeText text) {
        return text == null ? null : text.value();
    }

    private void put(EditionView it, long position) {
        rows.put(
                List.of(it.periodId().organisationId().value(), it.periodId().code(), it.edition()),
                position,
                it.state().name(),
                it.position(),
                stored(it.exportedAt()),
                stored(it.madeAt()),
                it.scaleVersion(),
                it.template().name(),
                it.template().version(),
                it.template().digest(),
                it.reason(),
                it.previous(),
                digest(it, PublicationForm.HTML),
                size(it, PublicationForm.HTML),
                digest(it, PublicationForm.PDF),
                size(it, PublicationForm.PDF),
                digest(it, PublicationForm.JSON),
                size(it, PublicationForm.JSON),
                stored(it.sealedAt()),
                stored(it.withdrawnAt()),
                it.withdrawalReason(),
                it.revision());
    }

    private @Nullable EditionView current(Key key) throws SQLException {
        EditionView known = current.get(key);
        return known == null ? load(key) : known;
    }

    private @Nullable EditionView load(Key key) throws SQLException {
        tables.read(stored -> read(key, stored));
        return current.get(key);
    }

    private void read(Key key, Connection stored) throws SQLException {
        try (PreparedStatement query = stored.prepareStatement(CURRENT)) {
            query.setString(1, key.period().organisationId().value());
            query.setString(2, key.period().code());
            query.setInt(3, key.edition());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    current.put(key, read(row));
                }
            }
        }
    }

    static EditionView read(ResultSet row) throws SQLException {
        return new EditionView(
                new PeriodId(new OrganisationId(row.getString("organisation")), row.getString("period")),
                row.getInt("edition"),
                EditionState.valueOf(row.getString("state")),
                row.getLong("made_from"),
                row.getObject("exported_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("scale_version"),
                new TemplateVersion(
                        row.getString("template_name"),
                        row.getInt("template_version"),
                        row.getString("template_digest")),
                row.getString("reason"),
                row.getString("previous"),
                forms(row),
                moment(row, "sealed_at"),
                moment(row, "withdrawn_at"),
                row.getString("withdrawal_reason"),
                row.getLong("revision"));
    }

    private static List<PrintedForm> forms(ResultSet row) throws SQLException {
        List<PrintedForm> forms = new ArrayList<>();
        for (PublicationForm form : PublicationForm.values()) {
            String column = form.name().toLowerCase(Locale.ROOT);
            String digest = row.getString(column + "_digest");
            if (digest != null) {
                forms.add(new PrintedForm(form, digest, row.getInt(column + "_size")));
            }
        }
        return forms;
    }

    private static @Nullable String digest(EditionView edition, PublicationForm form) {
        return edition.form(form).map(PrintedForm::digest).orElse(null);
    }

    private static @Nullable Integer size(EditionView edition, PublicationForm form) {
        return edition.form(form).map(PrintedForm::size).orElse(null);
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

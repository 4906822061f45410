package nl.voortgang.query.outline;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.HeadingKind;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What events of programmes and themes mean for the outline. */
final class HeadingFold {
    private final ItemRows rows;

    HeadingFold(ItemRows rows) {
        this.rows = rows;
    }

    void apply(HeadingEvent event, long position, long sequence) throws SQLException {
        ItemKey key = new ItemKey(OutlineLevel.HEADING, event.headingId().value());
        rows.happened(key, position, sequence);
        switch (event) {
            case HeadingDefined it -> rows.put(key, position, created(it, position));
            case HeadingRevised it ->
                rows.change(
                        key,
                        position,
                        item -> item.revised(it.title(), it.description(), value(it.parentId()), null, List.of()));
            case HeadingRenumbered it -> rows.change(key, position, item -> item.renumbered(it.code()));
            case HeadingRetired ignored -> rows.change(key, position, Item::asRetired);
            case HeadingNarrativeWritten ignored -> {}
        }
    }

    private static Item created(HeadingDefined it, long position) {
        return new Item(
                it.organisationId().value(),
                kind(it.kind()),
                it.code(),
                it.title(),
                it.description(),
                value(it.parentId()),
                null,
                null,
                List.of(),
                false,
                position);
    }

    private static SubjectKind kind(HeadingKind kind) {
        return kind == HeadingKind.PROGRAMME ? SubjectKind.PROGRAMME : SubjectKind.THEME;
    }

    private static @Nullable UUID value(@Nullable HeadingId id) {
        return id == null ? null : id.value();
    }
}

package nl.voortgang.query.outline;

import nl.voortgang.events.OrganisationEvent.StatusScaleDefined;
import nl.voortgang.events.ScaleValue;
import nl.voortgang.query.projection.AddedRows;
import nl.voortgang.query.projection.Tables;

/** The scale versions that events add. A version never changes, so a row has a beginning and no end. */
final class ScaleRows {
    private final AddedRows rows;

    ScaleRows(Tables tables) {
        rows = tables.added(
                "scale_value",
                "organisation text",
                "version integer",
                "place integer",
                "code text",
                "label text",
                "definition text",
                "level text",
                "colour text",
                "shape text",
                "from_position bigint");
    }

    void add(StatusScaleDefined scale, long position) {
        int place = 0;
        for (ScaleValue value : scale.values()) {
            rows.add(
                    scale.organisationId().value(),
                    scale.version(),
                    place++,
                    value.code(),
                    value.label(),
                    value.definition(),
                    value.level().name(),
                    value.colour(),
                    value.shape().name(),
                    position);
        }
    }
}

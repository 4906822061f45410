package nl.voortgang.verifier.projection;

import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;

/** The legend that several projections keep: every value of every version of a status scale. */
final class ScaleValues {
    static final Table TABLE = Table.versioned(
            "scale_value", "organisation text, version integer, code text", "label text, colour text, shape text");

    private ScaleValues() {}

    static void apply(DomainEvent event, Rows rows) {
        if (!event.name().equals("organisation.status-scale-defined")) {
            return;
        }
        for (Fields value : event.says().parts("values")) {
            rows.make(Row.of(TABLE, event.organisation(), event.says().number("version"), value.text("code"))
                    .with("label", value.text("label"))
                    .with("colour", value.text("colour"))
                    .with("shape", value.text("shape")));
        }
    }
}

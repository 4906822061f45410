package nl.voortgang.verifier.projection;

import java.util.List;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * A programme, theme, goal or activity after an event.
 *
 * @param kind PROGRAMME, THEME, GOAL or ACTIVITY
 * @param unit code of the unit that reports on it; null where none does
 * @param created the position at which it came to be
 */
record Item(
        Level level,
        String id,
        String organisation,
        String kind,
        @Nullable String code,
        String title,
        @Nullable SealedText description,
        @Nullable String parentId,
        @Nullable String completionYear,
        @Nullable String unit,
        List<String> references,
        boolean retired,
        long created) {

    static Item created(Level level, DomainEvent event) {
        Fields says = event.says();
        return new Item(
                level,
                event.idOf(level),
                event.organisation(),
                level == Level.HEADING ? says.text("kind") : level.name(),
                says.textOrNull("code"),
                says.text("title"),
                says.sealedOrNull("description"),
                says.idOrNull("parentId"),
                says.decimalOrNull("completionYear"),
                null,
                references(says),
                false,
                event.position());
    }

    Item revised(Fields says) {
        return new Item(
                level,
                id,
                organisation,
                kind,
                code,
                says.text("title"),
                says.sealedOrNull("description"),
                says.idOrNull("parentId"),
                says.decimalOrNull("completionYear"),
                unit,
                references(says),
                retired,
                created);
    }

    Item renumbered(Fields says) {
        return new Item(
                level,
                id,
                organisation,
                kind,
                says.textOrNull("code"),
                title,
                description,
                parentId,
                completionYear,
                unit,
                references,
                retired,
                created);
    }

    Item ended() {
        return new Item(
                level,
                id,
                organisation,
                kind,
                code,
                title,
                description,
                parentId,
                completionYear,
                unit,
                references,
                true,
                created);
    }

    Item assigned(Fields says) {
        return new Item(
                level,
                id,
                organisation,
                kind,
                code,
                title,
                description,
                parentId,
                completionYear,
                says.textOrNull("unit"),
                references,
                retired,
                created);
    }

    private static List<String> references(Fields says) {
        return says.has("references") ? says.texts("references") : List.of();
    }

    String sortKey() {
        return NaturalOrder.key(code, created);
    }
}

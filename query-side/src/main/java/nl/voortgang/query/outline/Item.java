package nl.voortgang.query.outline;

import java.util.List;
import java.util.UUID;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A programme, theme, goal or activity between two events.
 *
 * @param unit code of the organisational unit that reports on it
 * @param createdAt the position at which it came to be: decides the order of items without a code
 */
record Item(
        String organisation,
        SubjectKind kind,
        @Nullable String code,
        String title,
        @Nullable FreeText description,
        @Nullable UUID parentId,
        @Nullable Integer completionYear,
        @Nullable String unit,
        List<String> references,
        boolean retired,
        long createdAt) {

    Item revised(
            String newTitle,
            @Nullable FreeText newDescription,
            @Nullable UUID newParentId,
            @Nullable Integer newCompletionYear,
            List<String> newReferences) {
        return new Item(
                organisation,
                kind,
                code,
                newTitle,
                newDescription,
                newParentId,
                newCompletionYear,
                unit,
                newReferences,
                retired,
                createdAt);
    }

    Item renumbered(@Nullable String newCode) {
        return new Item(
                organisation,
                kind,
                newCode,
                title,
                description,
                parentId,
                completionYear,
                unit,
                references,
                retired,
                createdAt);
    }

    Item asRetired() {
        return new Item(
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
                createdAt);
    }

    Item assignedTo(@Nullable String newUnit) {
        return new Item(
                organisation,
                kind,
                code,
                title,
                description,
                parentId,
                completionYear,
                newUnit,
                references,
                retired,
                createdAt);
    }
}

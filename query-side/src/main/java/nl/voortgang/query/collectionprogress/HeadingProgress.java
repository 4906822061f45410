package nl.voortgang.query.collectionprogress;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import nl.voortgang.events.HeadingKind;
import org.jspecify.annotations.Nullable;

/** How far collecting has come for everything below a programme or theme, at any depth. */
public record HeadingProgress(
        UUID id,
        HeadingKind kind,
        @Nullable String code,
        String title,
        @Nullable UUID parentId,
        @JsonUnwrapped Counts counts) {}

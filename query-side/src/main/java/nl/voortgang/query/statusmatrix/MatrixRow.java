package nl.voortgang.query.statusmatrix;

import java.util.Map;
import java.util.UUID;
import nl.voortgang.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A goal or activity.
 *
 * @param parentId the goal, theme or programme it stands under
 * @param retired whether nothing more is reported on it; what was reported stays
 * @param statuses by period code, in the order of the periods; without those in which nothing was reported
 */
public record MatrixRow(
        UUID id,
        SubjectKind kind,
        @Nullable String code,
        String title,
        @Nullable UUID parentId,
        @Nullable Integer completionYear,
        boolean retired,
        Map<String, MatrixCell> statuses) {}

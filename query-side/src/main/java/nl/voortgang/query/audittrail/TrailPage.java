package nl.voortgang.query.audittrail;

import java.util.List;
import nl.voortgang.query.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail.
 *
 * @param next the cursor of the next page; null where this is the last one
 */
public record TrailPage(List<TrailEntry> items, @Nullable String next, AsOf asOf) {}

package nl.voortgang.web.collection;

import java.util.UUID;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;

/**
 * One activity to collect a report for.
 *
 * @param programme the one it stands below; null where it stands below none
 * @param overdue whether it should have been handed in by now
 */
public record Line(Item activity, @Nullable UUID programme, Stage stage, boolean overdue) {}

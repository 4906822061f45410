package nl.voortgang.query.outline;

import java.util.List;
import nl.voortgang.query.AsOf;

/** The periods of an organisation, earlier ones first. */
public record PeriodList(List<PeriodView> items, AsOf asOf) {}

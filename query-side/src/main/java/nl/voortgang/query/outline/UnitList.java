package nl.voortgang.query.outline;

import java.util.List;
import nl.voortgang.query.AsOf;

/** The units of an organisation, by name, those that are retired last. */
public record UnitList(List<UnitView> items, AsOf asOf) {}

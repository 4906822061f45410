package nl.voortgang.query.indicators;

import java.util.List;
import nl.voortgang.query.AsOf;

/** Indicators in the order of what they belong to, then in that of their creation. */
public record IndicatorList(List<IndicatorView> items, AsOf asOf) {}

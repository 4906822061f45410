package nl.voortgang.query.collectionprogress;

import java.util.List;
import nl.voortgang.query.AsOf;

/** How far collecting has come, in the order of the periods. */
public record ProgressOverview(List<PeriodProgress> items, AsOf asOf) {}

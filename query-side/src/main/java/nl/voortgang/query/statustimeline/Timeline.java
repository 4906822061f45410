package nl.voortgang.query.statustimeline;

import java.util.List;
import nl.voortgang.query.AsOf;

/**
 * All that was reported on one subject, in the order of the periods.
 *
 * @param revision sequence of the subject's last event at that moment
 */
public record Timeline(TimelineSubject subject, long revision, List<TimelineItem> items, AsOf asOf) {}

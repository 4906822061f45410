package nl.voortgang.query.statustimeline;

import java.util.List;
import nl.voortgang.query.AsOf;

/** What was reported in a whole organisation: by natural order of the codes, then of the periods. */
public record TimelineEntries(List<Entry> items, AsOf asOf) {

    /** One report or narrative and whom it is about. */
    public record Entry(TimelineSubject subject, TimelineItem item) {}
}

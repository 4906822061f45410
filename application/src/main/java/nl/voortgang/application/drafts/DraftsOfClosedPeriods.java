package nl.voortgang.application.drafts;

import java.time.Instant;
import nl.voortgang.events.PeriodId;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes drafts of periods that were closed for long. The time counts from when a period was first seen to be closed, so that it is never
 * shorter than promised; and from the beginning where the period was open or reopened meanwhile.
 */
@Component
class DraftsOfClosedPeriods {
    private static final Logger LOG = LoggerFactory.getLogger(DraftsOfClosedPeriods.class);

    private final StoredDrafts drafts;
    private final Outline outline;

    DraftsOfClosedPeriods(StoredDrafts drafts, Outline outline) {
        this.drafts = drafts;
        this.outline = outline;
    }

    void round(Instant now) {
        for (PeriodId period : drafts.periods()) {
            if (isClosed(period)) {
                int deleted = drafts.expire(period, now);
                if (deleted > 0) {
                    LOG.info("{} drafts of {} were deleted: the period was closed for long.", deleted, period);
                }
            } else {
                drafts.keep(period);
            }
        }
    }

    private boolean isClosed(PeriodId period) {
        return outline.periods(period.organisationId(), null).items().stream()
                .anyMatch(each -> each.code().equals(period.code()) && each.state() == PeriodState.CLOSED);
    }
}

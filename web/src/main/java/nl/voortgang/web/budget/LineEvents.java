package nl.voortgang.web.budget;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.BudgetLineEvent.ActualRecorded;
import nl.voortgang.events.BudgetLineEvent.BudgetAdopted;
import nl.voortgang.events.BudgetLineId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.StoredName;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.query.audittrail.TrailPage;
import nl.voortgang.query.audittrail.TrailQuestion;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import nl.voortgang.query.budgetledger.LedgerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the audit trail by which events a line was adopted and its actual recorded. */
@Component
class LineEvents {
    /** Of a thousand events each; who has more lines than that finds the event in the audit trail. */
    private static final int MOST_PAGES = 20;

    private final AuditTrail trail;

    LineEvents(AuditTrail trail) {
        this.trail = trail;
    }

    @Nullable
    TrailEntry adopted(OrganisationId organisation, LedgerLine line, @Nullable Instant moment) {
        return newest(organisation, line, BudgetAdopted.class, moment);
    }

    /** The one that counts: the newest. */
    @Nullable
    TrailEntry actual(OrganisationId organisation, LedgerLine line, @Nullable Instant moment) {
        return newest(organisation, line, ActualRecorded.class, moment);
    }

    private @Nullable TrailEntry newest(
            OrganisationId organisation, LedgerLine line, Class<?> event, @Nullable Instant moment) {
        UUID id = line.id();
        if (id == null) {
            return null;
        }
        String aggregate = AggregateIds.of(new BudgetLineId(id));
        Long after = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            TrailPage page = trail.page(question(organisation, line, event, after), moment);
            Optional<TrailEntry> found = page.items().stream()
                    .filter(entry -> entry.aggregate().equals(aggregate))
                    .findFirst();
            if (found.isPresent() || page.next() == null) {
                return found.orElse(null);
            }
            after = page.items().getLast().position();
        }
        return null;
    }

    private static TrailQuestion question(
            OrganisationId organisation, LedgerLine line, Class<?> event, @Nullable Long after) {
        ActivityId activity = line.subjectKind() == SubjectKind.ACTIVITY ? new ActivityId(line.subjectId()) : null;
        return new TrailQuestion(
                organisation,
                activity,
                null,
                null,
                event.getAnnotation(StoredName.class).value(),
                null,
                null,
                after,
                TrailQuestion.MAX_LIMIT,
                Order.DESC);
    }
}

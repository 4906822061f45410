package nl.voortgang.web.form;

import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.query.audittrail.TrailQuestion;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the number under which something that was just done stands in the audit trail. */
@Component
public class References {
    private final AuditTrail trail;

    public References(AuditTrail trail) {
        this.trail = trail;
    }

    @Nullable
    Long newestOf(ActorId actor, OrganisationId organisation) {
        TrailQuestion newest =
                new TrailQuestion(organisation, null, null, actor, null, null, null, null, 1, Order.DESC);
        return trail.page(newest, null).items().stream()
                .findFirst()
                .map(TrailEntry::position)
                .orElse(null);
    }
}

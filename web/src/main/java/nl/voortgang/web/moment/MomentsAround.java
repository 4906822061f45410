package nl.voortgang.web.moment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailEntry;
import nl.voortgang.query.audittrail.TrailQuestion;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import nl.voortgang.web.organisation.Within;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds to every page of a past moment when the events before and after it were recorded, of what the page is about: an activity or goal, a
 * programme or theme with all below it, or else the organisation.
 */
@Component
public class MomentsAround implements HandlerInterceptor {
    private final AuditTrail trail;
    private final Organisations organisations;

    MomentsAround(AuditTrail trail, Organisations organisations) {
        this.trail = trail;
        this.organisations = organisations;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        if (handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(ShowsThePresent.class)) {
            page.addObject("present", true);
        } else if (page.getModel().get("frame") instanceof Frame frame
                // When something was recorded is nobody's business who may not see what it was.
                && frame.viewer() != null
                && frame.knownAt() != null
                && page.getModel().get("organisationId") instanceof OrganisationId organisation) {
            Set<UUID> subjects = page.getModel().get("item") instanceof Item item
                    ? Within.of(item, organisations.outline(organisation, frame.knownAt()))
                    : Set.of();
            page.addObject("neighbours", around(organisation, subjects, frame.knownAt()));
        }
    }

    private Neighbours around(OrganisationId organisation, Set<UUID> subjects, Instant moment) {
        Instant shown = moment.truncatedTo(ChronoUnit.MICROS);
        return new Neighbours(
                first(question(organisation, null, shown.minus(1, ChronoUnit.MICROS), Order.DESC), subjects),
                first(question(organisation, shown.plus(1, ChronoUnit.MICROS), null, Order.ASC), subjects));
    }

    private static TrailQuestion question(
            OrganisationId organisation, @Nullable Instant from, @Nullable Instant to, Order order) {
        return new TrailQuestion(organisation, null, null, null, null, from, to, null, 1, order);
    }

    private @Nullable Instant first(TrailQuestion question, Set<UUID> subjects) {
        try {
            return trail.page(question.among(subjects), null).items().stream()
                    .findFirst()
                    .map(TrailEntry::recordedAt)
                    .orElse(null);
        } catch (NotFound notYetInTheTrail) {
            return null;
        }
    }
}

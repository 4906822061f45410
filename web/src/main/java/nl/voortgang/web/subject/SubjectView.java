package nl.voortgang.web.subject;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailQuestion;
import nl.voortgang.query.audittrail.TrailQuestion.Order;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.query.indicators.Indicators;
import nl.voortgang.query.statustimeline.Timeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.audittrail.Entries;
import nl.voortgang.web.export.Exports;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Links;
import nl.voortgang.web.frame.Viewer;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of an activity, a goal or a heading shows. */
@Component
class SubjectView {
    private static final int HISTORY = 20;

    private final Organisations organisations;
    private final CollectionProgress progress;
    private final AuditTrail trail;
    private final Indicators indicators;
    private final Entries entries;

    SubjectView(
            Organisations organisations,
            CollectionProgress progress,
            AuditTrail trail,
            Indicators indicators,
            Entries entries) {
        this.organisations = organisations;
        this.progress = progress;
        this.trail = trail;
        this.indicators = indicators;
        this.entries = entries;
    }

    /** What every subject has: its place, its texts per period, its indicators. */
    void show(Item item, Timeline timeline, Frame frame, Model model) {
        OrganisationId organisation = item.organisationId();
        Instant moment = frame.knownAt();
        List<Item> items = organisations.outline(organisation, moment);
        Map<UUID, Item> outline =
                items.stream().collect(Collectors.toMap(Item::id, each -> each, (first, second) -> first));
        model.addAttribute("frame", frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("item", item);
        model.addAttribute("timeline", timeline);
        model.addAttribute("replay", frame.links().replay(item.kind(), item.id()));
        model.addAttribute("exports", Exports.links(new Links(null).subject(item.kind(), item.id()), timeline.asOf()));
        model.addAttribute(
                "children",
                items.stream().filter(each -> item.id().equals(each.parentId())).toList());
        model.addAttribute(
                "indicators", indicators.of(organisation, item.id(), moment).items());
        model.addAttribute("labels", organisations.statusLabels(organisation, moment));
        model.addAttribute("crumbs", crumbs(item, outline, frame));
    }

    /** What happened to an activity or goal, newest first. */
    void history(Item item, Frame frame, Model model) {
        boolean activity = item.kind() == SubjectKind.ACTIVITY;
        TrailQuestion question = new TrailQuestion(
                item.organisationId(),
                activity ? new ActivityId(item.id()) : null,
                activity ? null : new GoalId(item.id()),
                null,
                null,
                null,
                null,
                null,
                HISTORY,
                Order.DESC);
        var page = trail.page(question, frame.knownAt());
        model.addAttribute("entries", entries.shown(page.items(), item.organisationId(), frame));
        model.addAttribute("more", page.next() != null);
    }

    /** The period to report in now: the one asked for, or else the last that is open. Null where none is, or for a past moment. */
    @Nullable
    OpenPeriod openPeriod(Item item, List<TimelineItem> items, Frame frame, HttpServletRequest request, Model model) {
        if (frame.knownAt() != null || item.retired()) {
            return null;
        }
        List<PeriodProgress> all =
                progress.of(item.organisationId(), null, null).items();
        List<PeriodProgress> open = all.stream()
                .filter(period -> period.state() == PeriodState.OPEN || period.state() == PeriodState.REOPENED)
                .toList();
        model.addAttribute("openPeriods", open);
        if (open.isEmpty()) {
            return null;
        }
        String asked = request.getParameter("period");
        PeriodProgress chosen = open.stream()
                .filter(period -> period.periodCode().equals(asked))
                .findFirst()
                .orElse(open.getLast());
        return OpenPeriod.of(chosen, all, items);
    }

    /** The form to report, correct or judge with; {@code sent} where it was refused. */
    void forms(@Nullable OpenPeriod open, @Nullable Form sent, OrganisationId organisation, Model model) {
        Form form = sent;
        if (form == null) {
            TimelineItem standing = open == null ? null : open.standing();
            form = Form.fresh(StatusFields.of(standing == null ? null : standing.statement()));
        }
        model.addAttribute("form", form);
        if (open != null) {
            model.addAttribute("open", open);
            model.addAttribute("scale", organisations.scaleInForce(organisation));
        }
    }

    /** What an officer still has to report in the period, so that the next activity is one step away. */
    void left(Item item, @Nullable OpenPeriod open, Frame frame, Model model) {
        Viewer viewer = frame.viewer();
        if (open != null && viewer != null && viewer.may("OFFICER")) {
            OrganisationId organisation = item.organisationId();
            model.addAttribute(
                    "left",
                    LeftToReport.of(
                            progress.todo(organisation, open.period().periodCode(), null)
                                    .items(),
                            organisations.outline(organisation, null),
                            item.id()));
        }
    }

    private List<Crumb> crumbs(Item item, Map<UUID, Item> outline, Frame frame) {
        List<Crumb> crumbs = new ArrayList<>();
        UUID parent = item.parentId();
        while (parent != null && outline.containsKey(parent) && crumbs.size() < outline.size()) {
            Item above = outline.get(parent);
            crumbs.add(Crumb.named(above.name(), frame.links().subject(above.kind(), above.id())));
            parent = above.parentId();
        }
        crumbs.add(Crumb.named(
                organisations.nameOf(item.organisationId(), frame.knownAt()),
                frame.links().organisation(item.organisationId())));
        crumbs.add(Crumb.to("start.title", "/"));
        Collections.reverse(crumbs);
        crumbs.add(Crumb.hereNamed(item.name()));
        return List.copyOf(crumbs);
    }
}

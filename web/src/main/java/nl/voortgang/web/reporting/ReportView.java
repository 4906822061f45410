package nl.voortgang.web.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.Timeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Formats;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.subject.OpenPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of one activity shows to who reports on it. */
@Component
class ReportView {
    private final StatusTimeline timelines;
    private final CollectionProgress progress;
    private final Organisations organisations;
    private final Clock clock;

    ReportView(StatusTimeline timelines, CollectionProgress progress, Organisations organisations, Clock clock) {
        this.timelines = timelines;
        this.progress = progress;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What stands there for the period and before it. */
    OpenPeriod standing(OrganisationId organisation, PeriodProgress period, Work work) {
        return standing(organisation, period, timeline(work));
    }

    OpenPeriod standing(OrganisationId organisation, PeriodProgress period, Timeline timeline) {
        return OpenPeriod.of(period, progress.of(organisation, null, null).items(), timeline.items());
    }

    Timeline timeline(Work work) {
        return timelines.ofActivity(new ActivityId(work.activity().id()), null);
    }

    /** The newest report of an earlier period; null where there is none. */
    @Nullable
    TimelineItem earlier(MyWork work, Work here) {
        PeriodProgress period = work.period();
        return period == null
                ? null
                : standing(here.activity().organisationId(), period, here).earlier();
    }

    /** {@code sent} is the form where it was refused. */
    void show(OrganisationId organisation, MyWork work, Work here, @Nullable Form sent, Frame frame, Model model) {
        PeriodProgress period = work.period();
        if (period == null) {
            throw new IllegalStateException("no period to report in");
        }
        OpenPeriod open = standing(organisation, period, here);
        TimelineItem standing = open.standing();
        String list = "/organisations/" + organisation + "/my-activities?period=" + period.periodCode();
        model.addAttribute("frame", frame);
        model.addAttribute("organisationId", organisation);
        model.addAttribute("labels", organisations.statusLabels(organisation, null));
        model.addAttribute("script", "report.js");
        model.addAttribute("work", work);
        model.addAttribute("here", here);
        model.addAttribute("place", work.all().indexOf(here) + 1);
        model.addAttribute("before", work.before(here));
        model.addAttribute("after", work.after(here));
        model.addAttribute("open", open);
        model.addAttribute("scale", organisations.scaleInForce(organisation));
        model.addAttribute("deadline", work.deadline(LocalDate.ofInstant(clock.instant(), Formats.ZONE)));
        model.addAttribute("draft", here.draft());
        model.addAttribute(
                "form",
                sent != null
                        ? sent
                        : ReportFields.form(
                                here.draft(), here.returned() && standing != null ? standing.statement() : null));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.named(organisations.nameOf(organisation, null), "/organisations/" + organisation),
                        Crumb.to("my.title", list),
                        Crumb.hereNamed(here.activity().name())));
    }
}

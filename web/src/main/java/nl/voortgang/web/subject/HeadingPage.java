package nl.voortgang.web.subject;

import nl.voortgang.command.http.Paths;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A programme or theme: the texts about it, and what stands below it. */
@Controller
class HeadingPage {
    private final Organisations organisations;
    private final StatusTimeline timelines;
    private final SubjectView view;

    HeadingPage(Organisations organisations, StatusTimeline timelines, SubjectView view) {
        this.organisations = organisations;
        this.timelines = timelines;
        this.view = view;
    }

    @GetMapping("/headings/{id}")
    String show(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        HeadingId heading = new HeadingId(Paths.uuid(id));
        Item item = organisations.item(SubjectKind.PROGRAMME, heading.value(), frame.knownAt());
        view.show(item, timelines.ofHeading(heading, frame.knownAt()), frame, model);
        return "subject";
    }
}

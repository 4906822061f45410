package nl.voortgang.web.projection;

import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.Role;
import nl.voortgang.query.projection.DeadLetter;
import nl.voortgang.query.projection.ProjectionStatus;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.projection.RebuildStatus;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.live.Bars;
import nl.voortgang.web.live.Live;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far every read model is, what it could not digest, and the button to rebuild it from the events. */
@Controller
@ShowsThePresent
class ProjectionsPage {
    private static final int SHOWN_DEAD_LETTERS = 100;

    private final Projections projections;
    private final Live live;
    private final Bars bars;

    ProjectionsPage(Projections projections, Live live, Bars bars) {
        this.projections = projections;
        this.live = live;
        this.bars = bars;
    }

    /** A projection, with the first of the events it could not digest. */
    record Line(ProjectionStatus status, List<DeadLetter> deadLetters) {
        public boolean isRebuilding() {
            RebuildStatus rebuild = status.rebuild();
            return rebuild != null && rebuild.state() == RebuildState.RUNNING;
        }
    }

    @GetMapping("/projections")
    @Permitted(inInstallation = {Role.AUDITOR, Role.ADMIN})
    String show(Model model) {
        List<Line> lines = projections.all().stream()
                .map(status -> new Line(status, deadLetters(status)))
                .toList();
        model.addAttribute("lines", lines);
        boolean rebuilding = lines.stream().anyMatch(Line::isRebuilding);
        model.addAttribute("rebuilding", rebuilding);
        model.addAttribute("live", rebuilding ? "/projections/live" : null);
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("projections.title")));
        return "projections";
    }

    /** How far the rebuilds are. */
    @GetMapping("/projections/live")
    @Permitted(inInstallation = {Role.AUDITOR, Role.ADMIN})
    SseEmitter follow(@ModelAttribute("frame") Frame frame) {
        return live.follow(() -> projections.all().stream()
                .flatMap(status -> Stream.ofNullable(status.rebuild())
                        .filter(rebuild -> rebuild.state() == RebuildState.RUNNING)
                        .map(rebuild -> bars.bar(status.name(), rebuild.position(), rebuild.target(), frame)))
                .toList());
    }

    /** Asking twice starts one rebuild, so this form needs no submission of its own. */
    @PostMapping("/projections/{name}/rebuild")
    @Permitted(inInstallation = {Role.AUDITOR, Role.ADMIN})
    String rebuild(@PathVariable String name) {
        projections.rebuild(name);
        return "redirect:/projections";
    }

    private List<DeadLetter> deadLetters(ProjectionStatus status) {
        return status.deadLetters() == 0
                ? List.of()
                : projections.deadLetters(status.name()).stream()
                        .limit(SHOWN_DEAD_LETTERS)
                        .toList();
    }
}

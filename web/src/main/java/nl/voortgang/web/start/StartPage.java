package nl.voortgang.web.start;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.command.access.Content;
import nl.voortgang.events.Role;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.PeriodProgress;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.web.OwnRoles;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Viewer;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page: what this is, or for somebody signed in, the organisations and how far they are. */
@Controller
class StartPage {
    private final Organisations organisations;
    private final CollectionProgress progress;
    private final ObjectProvider<OwnRoles> roles;

    StartPage(Organisations organisations, CollectionProgress progress, ObjectProvider<OwnRoles> roles) {
        this.organisations = organisations;
        this.progress = progress;
        this.roles = roles;
    }

    /** An organisation, the period it is in (null where it has none), and what the viewer may do there. */
    record Card(Object id, String name, @Nullable PeriodProgress period, Set<Role> roles, Set<Content> contents) {
        /** For the template, which knows roles by name. */
        public boolean may(String role) {
            return roles.contains(Role.valueOf(role));
        }

        /** The same for contents. */
        public boolean reads(String content) {
            return contents.contains(Content.valueOf(content));
        }
    }

    @GetMapping("/")
    String show(@ModelAttribute("frame") Frame frame, Model model) {
        Viewer viewer = frame.viewer();
        if (viewer != null) {
            model.addAttribute(
                    "organisations",
                    organisations.all(frame.knownAt()).stream()
                            .map(organisation -> card(organisation, frame))
                            .toList());
            model.addAttribute("mayImport", viewer.isAny(Role.CONTROLLER) || viewer.isAnyInInstallation(Role.ADMIN));
            model.addAttribute("mayLookAtAll", viewer.isAnyInInstallation(Role.AUDITOR));
            model.addAttribute("maySeeInstallation", viewer.isAnyInInstallation(Role.AUDITOR, Role.ADMIN));
        }
        return "start";
    }

    /** The period in which something can be reported now, the newest of them; or else the last that was closed; or the first. */
    private Card card(Named organisation, Frame frame) {
        List<PeriodProgress> periods =
                progress.of(organisation.id(), null, frame.knownAt()).items();
        PeriodProgress current = periods.stream()
                .filter(period -> period.state() == PeriodState.OPEN || period.state() == PeriodState.REOPENED)
                .reduce((first, second) -> second)
                .or(() -> periods.stream()
                        .filter(period -> period.state() == PeriodState.CLOSED)
                        .reduce((first, second) -> second))
                .or(() -> periods.stream().findFirst())
                .orElse(null);
        Optional<OwnRoles> own = roles.stream().findFirst();
        return new Card(
                organisation.id(),
                organisation.name(),
                current,
                own.map(those -> those.rolesIn(organisation.id())).orElse(Set.of()),
                own.map(those -> those.readIn(organisation.id())).orElse(Set.of()));
    }
}

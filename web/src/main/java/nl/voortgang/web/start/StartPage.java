package nl.voortgang.web.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.command.access.Content;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.collectionprogress.CollectionProgress;
import nl.voortgang.query.collectionprogress.CurrentPeriod;
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
    record Card(Object id, String name, @Nullable CurrentPeriod period, Set<Role> roles, Set<Content> contents) {
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
            model.addAttribute("organisations", cards(frame));
            model.addAttribute("mayImport", viewer.isAny(Role.CONTROLLER) || viewer.isAnyInInstallation(Role.ADMIN));
            model.addAttribute("mayLookAtAll", viewer.isAnyInInstallation(Role.AUDITOR));
            model.addAttribute("maySeeInstallation", viewer.isAnyInInstallation(Role.AUDITOR, Role.ADMIN));
        }
        return "start";
    }

    private List<Card> cards(Frame frame) {
        List<Named> all = organisations.all(frame.knownAt());
        Map<OrganisationId, CurrentPeriod> current =
                progress.current(all.stream().map(Named::id).toList(), frame.knownAt());
        return all.stream()
                .map(organisation -> card(organisation, current.get(organisation.id())))
                .toList();
    }

    private Card card(Named organisation, @Nullable CurrentPeriod current) {
        Optional<OwnRoles> own = roles.stream().findFirst();
        return new Card(
                organisation.id(),
                organisation.name(),
                current,
                own.map(those -> those.rolesIn(organisation.id())).orElse(Set.of()),
                own.map(those -> those.readIn(organisation.id())).orElse(Set.of()));
    }
}

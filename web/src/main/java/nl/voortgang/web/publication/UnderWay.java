package nl.voortgang.web.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.publication.publishing.PrintTrouble;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.live.Bar;
import nl.voortgang.web.live.Live;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells the page of publications how printing goes, for as long as anything is printed. */
@Controller
class UnderWay {
    private final Publications publications;
    private final Printing printing;
    private final OrganisationGate gate;
    private final Live live;
    private final Texts texts;

    UnderWay(Publications publications, Printing printing, OrganisationGate gate, Live live, Texts texts) {
        this.publications = publications;
        this.printing = printing;
        this.gate = gate;
        this.live = live;
        this.texts = texts;
    }

    static String address(OrganisationId organisation) {
        return "/organisations/" + organisation + "/publications/live";
    }

    /** Ends as soon as one of them is printed or withdrawn: then there is something new for the page to show. */
    @GetMapping("/organisations/{id}/publications/live")
    SseEmitter follow(@PathVariable String id, @ModelAttribute("frame") Frame frame) {
        OrganisationId organisation = gate.pass(id);
        Set<String> begun = new HashSet<>();
        return live.follow(() -> {
            List<ShownEdition> now = in(organisation).toList();
            Set<String> names = now.stream().map(ShownEdition::name).collect(Collectors.toSet());
            begun.addAll(names);
            return begun.equals(names)
                    ? now.stream()
                            .map(each -> new Bar(each.name(), 0, 0, text(each, frame)))
                            .toList()
                    : List.of();
        });
    }

    private Stream<ShownEdition> in(OrganisationId organisation) {
        return publications.of(organisation, null).items().stream()
                .map(edition -> new ShownEdition(
                        edition,
                        printing.trouble(edition.periodId(), edition.edition()).orElse(null)))
                .filter(ShownEdition::isUnderWay);
    }

    /** How printing it goes, in a sentence. */
    String text(ShownEdition edition, Frame frame) {
        PrintTrouble trouble = edition.trouble();
        return trouble == null
                ? texts.of(frame.language(), "publications.printing")
                : texts.of(
                        frame.language(),
                        "publications.trouble",
                        frame.format().number(trouble.attempts()),
                        frame.format().time(trouble.nextAttempt()));
    }
}

package nl.voortgang.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Form;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.OneEdition;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Gives out what was printed, byte for byte as it was sealed. Nothing is made here. */
@Controller
class PublishedDocument {
    /** A stored page may show itself and nothing else: whatever it holds, it runs nothing and asks for nothing. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The bytes never change; but an edition can be withdrawn, and that should be seen within the hour. */
    private static final CacheControl UNCHANGING =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic().immutable();

    private final Publications publications;
    private final Contents contents;
    private final Outline outline;
    private final Frames frames;

    PublishedDocument(Publications publications, Contents contents, Outline outline, Frames frames) {
        this.publications = publications;
        this.contents = contents;
        this.outline = outline;
        this.frames = frames;
    }

    /** The edition in force, at an address that stays the same when it is corrected. */
    @GetMapping(PublicAddresses.ALL + "/{id}/{code}")
    Object newest(@PathVariable String id, @PathVariable String code, HttpServletRequest request) {
        PeriodId period = period(id, code);
        List<EditionView> editions = publications.of(period, null).items().stream()
                .filter(EditionView::isPublic)
                .toList();
        Optional<EditionView> inForce = InForce.of(period, editions);
        if (inForce.isPresent()) {
            return bytes(inForce.get(), PublicationForm.HTML, CacheControl.noCache());
        }
        return editions.stream()
                .findFirst()
                .map(withdrawn -> gone(withdrawn, request))
                .orElseThrow(() -> new NotFound("publication " + period));
    }

    @GetMapping(PublicAddresses.ALL + "/{id}/{code}/{edition}.{suffix}")
    Object one(
            @PathVariable String id,
            @PathVariable String code,
            @PathVariable String edition,
            @PathVariable String suffix,
            HttpServletRequest request) {
        PeriodId period = period(id, code);
        PublicationForm form = form(suffix);
        EditionView found = EditionNumber.of(edition)
                .flatMap(number -> publications.edition(period, number, null))
                .map(OneEdition::edition)
                .filter(EditionView::isPublic)
                .orElseThrow(() -> new NotFound("edition " + edition + " of " + period));
        return found.state() == EditionState.WITHDRAWN ? gone(found, request) : bytes(found, form, UNCHANGING);
    }

    private ResponseEntity<byte[]> bytes(EditionView edition, PublicationForm form, CacheControl caching) {
        PrintedForm printed = edition.form(form).orElseThrow(() -> missing(edition, form));
        byte[] bytes = contents.find(new Digest(printed.digest())).orElseThrow(() -> missing(edition, form));
        return ResponseEntity.ok()
                .eTag("\"" + printed.digest() + "\"")
                .cacheControl(caching)
                .contentType(MediaType.parseMediaType(Form.valueOf(form.name()).mediaType()))
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName(edition, form) + "\"")
                .body(bytes);
    }

    /** Where somebody keeps it. Made of names that have no character of meaning in a header. */
    private static String fileName(EditionView edition, PublicationForm form) {
        PeriodId period = edition.periodId();
        return period.organisationId() + "-" + period.code() + "-" + edition.edition() + "."
                + form.name().toLowerCase(Locale.ROOT);
    }

    private static IllegalStateException missing(EditionView edition, PublicationForm form) {
        return new IllegalStateException(
                "edition " + edition.edition() + " of " + edition.periodId() + " was sealed without its " + form);
    }

    private ModelAndView gone(EditionView withdrawn, HttpServletRequest request) {
        PeriodId period = withdrawn.periodId();
        OrganisationId organisation = period.organisationId();
        String name = outline.organisation(organisation, null).name();
        String periodName = outline.periods(organisation, null).items().stream()
                .filter(each -> each.code().equals(period.code()))
                .map(PeriodView::inSentence)
                .findFirst()
                .orElse(period.code());
        ModelAndView page = new ModelAndView("withdrawn", HttpStatus.GONE);
        page.addObject("frame", frames.of(request));
        page.addObject("organisationId", organisation);
        page.addObject("shown", new ShownEdition(withdrawn, null));
        page.addObject("periodName", periodName);
        page.addObject("list", PublicAddresses.organisation(organisation));
        InForce.of(period, publications.of(period, null).items())
                .ifPresent(inForce -> page.addObject("instead", PublicAddresses.period(period)));
        page.addObject(
                "crumbs",
                List.of(
                        Crumb.to("start.title", "/"),
                        Crumb.to("public.title", PublicAddresses.ALL),
                        Crumb.named(name, PublicAddresses.organisation(organisation)),
                        Crumb.hereNamed(periodName)));
        return page;
    }

    private static PeriodId period(String id, String code) {
        if (!OrganisationId.isWellFormed(code)) {
            throw new NotFound("period " + code);
        }
        return new PeriodId(PublicPages.organisation(id), code);
    }

    private static PublicationForm form(String suffix) {
        for (PublicationForm form : PublicationForm.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(suffix)) {
                return form;
            }
        }
        throw new NotFound("form " + suffix);
    }
}

package nl.voortgang.web.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.print.Offer;
import nl.voortgang.publication.print.PreviewWords;
import nl.voortgang.publication.print.Printer;
import nl.voortgang.publication.publishing.TemplateChoice;
import nl.voortgang.publication.publishing.TemplateShelf;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.publication.template.ReportTemplate;
import nl.voortgang.query.NotFound;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Language;
import nl.voortgang.web.frame.Links;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.template.OfferedTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A period's report as it would be printed of what is known now, or was at a moment. It says of itself that it is not published. */
@Controller
class PreviewPage {
    /** A report has its styles in itself, and loads and runs nothing. */
    private static final String REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ReportReader reports;
    private final TemplateShelf shelf;
    private final OfferedTemplates offered;
    private final OrganisationGate gate;
    private final Texts texts;

    PreviewPage(
            ReportReader reports, TemplateShelf shelf, OfferedTemplates offered, OrganisationGate gate, Texts texts) {
        this.reports = reports;
        this.shelf = shelf;
        this.offered = offered;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping("/organisations/{id}/periods/{code}/preview")
    ResponseEntity<byte[]> show(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String version,
            @ModelAttribute("frame") Frame frame) {
        PeriodId period = period(id, code);
        String chosen = chosen(period, template);
        ReportTemplate printed = template(period, chosen, version);
        Report report = report(period, printed, frame.knownAt());
        byte[] page = Printer.preview(report, printed, words(frame), offers(period, chosen, version, frame));
        return answer(Form.HTML).body(page);
    }

    @GetMapping("/organisations/{id}/periods/{code}/preview.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String version,
            @ModelAttribute("frame") Frame frame) {
        PeriodId period = period(id, code);
        ReportTemplate printed = template(period, chosen(period, template), version);
        byte[] pdf = Printer.previewPdf(report(period, printed, frame.knownAt()), printed, words(frame));
        return answer(Form.PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(period.organisationId() + "-" + code + "-voorbeeld.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private Report report(PeriodId period, ReportTemplate template, @Nullable Instant knownAt) {
        return reports.at(period, template.settings().periods(), knownAt);
    }

    /** The other templates, the same on paper, and the way back. */
    private List<Offer> offers(PeriodId period, String chosen, @Nullable String version, Frame frame) {
        Links links = frame.links();
        Language language = frame.language();
        List<Offer> offers = new ArrayList<>();
        if (version != null) {
            // Somebody tries this version: the others would only lead away from it.
            offers.add(new Offer(
                    texts.of(language, "preview.pdf"), links.preview(period, "preview.pdf", chosen, version), false));
            offers.add(new Offer(
                    texts.of(language, "preview.back.template"),
                    links.template(new TemplateId(period.organisationId(), chosen), version),
                    false));
            return offers;
        }
        for (TemplateChoice each : shelf.choices(period.organisationId())) {
            offers.add(new Offer(
                    each.title(),
                    links.preview(period, "preview", each.name()),
                    each.name().equals(chosen)));
        }
        offers.add(new Offer(texts.of(language, "preview.pdf"), links.preview(period, "preview.pdf", chosen), false));
        offers.add(
                new Offer(texts.of(language, "preview.back.periods"), links.periods(period.organisationId()), false));
        return offers;
    }

    private PreviewWords words(Frame frame) {
        Language language = frame.language();
        return new PreviewWords(
                language.code(),
                texts.of(language, "preview.not-published"),
                texts.of(language, "preview.ways"),
                texts.of(language, "preview.language"));
    }

    private String chosen(PeriodId period, @Nullable String name) {
        return name == null ? shelf.choices(period.organisationId()).getFirst().name() : name;
    }

    private ReportTemplate template(PeriodId period, String name, @Nullable String version) {
        OrganisationId organisation = period.organisationId();
        Optional<byte[]> text = version == null || !OrganisationId.isWellFormed(name)
                ? shelf.text(organisation, name)
                : offered.text(new TemplateId(organisation, name), version);
        return text.map(ReportTemplate::of).orElseThrow(() -> new NotFound("template " + name));
    }

    private PeriodId period(String id, String code) {
        OrganisationId organisation = gate.pass(id);
        if (!OrganisationId.isWellFormed(code)) {
            throw new NotFound("period " + code);
        }
        return new PeriodId(organisation, code);
    }

    private static ResponseEntity.BodyBuilder answer(Form form) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header("Content-Security-Policy", REPORT_POLICY);
    }
}

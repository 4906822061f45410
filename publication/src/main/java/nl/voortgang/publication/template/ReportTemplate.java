package nl.voortgang.publication.template;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.view.Places;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A template that was found to be in order. What it makes of a report is a page that nothing needs to be loaded for, and that runs nothing. */
public final class ReportTemplate {
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .escapeHTML(true)
            .nullValue("")
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> {
                throw new IllegalArgumentException("no other files: " + name);
            })
            .withCollector(new PlacesOnly());

    private final Settings settings;
    private final Digest digest;
    private final Template page;

    private ReportTemplate(Settings settings, Digest digest, Template page) {
        this.settings = settings;
        this.digest = digest;
        this.page = page;
    }

    /**
     * Reads a template.
     *
     * @throws FaultyTemplate with all that is wrong with it
     */
    public static ReportTemplate of(byte[] bytes) {
        List<Fault> faults = new ArrayList<>();
        Optional<ReportTemplate> template = read(bytes, faults);
        if (!faults.isEmpty()) {
            throw new FaultyTemplate(faults);
        }
        return template.orElseThrow();
    }

    /** What is wrong with a template, by line; empty for one that is in order. */
    public static List<Fault> faults(byte[] bytes) {
        List<Fault> faults = new ArrayList<>();
        read(bytes, faults);
        return faults;
    }

    private static Optional<ReportTemplate> read(byte[] bytes, List<Fault> faults) {
        Optional<Source> read = Source.of(bytes);
        if (read.isEmpty()) {
            faults.add(new Fault(0, Fault.Kind.UNREADABLE, "UTF-8, " + Source.LARGEST));
            return Optional.empty();
        }
        Source source = read.get();
        Optional<Settings> settings = SettingsReader.read(source, faults);
        Tags.check(source.page(), Samples.everything().asMap(), faults);
        MarkupCheck.check(source.page(), faults);
        if (!faults.isEmpty() || settings.isEmpty()) {
            return Optional.empty();
        }
        ReportTemplate template = new ReportTemplate(
                settings.get(), Digest.of(bytes), MUSTACHE.compile(source.page().strip()));
        template.tryOn(Samples.everything(), faults);
        template.tryOn(Samples.nothing(), faults);
        return Optional.of(template);
    }

    public Settings settings() {
        return settings;
    }

    public Digest digest() {
        return digest;
    }

    /** The page for a report. */
    public Document page(Places report) {
        try {
            return Xml.document(page.execute(report.asMap()));
        } catch (SAXException e) {
            throw new IllegalStateException("the template " + settings.name() + " makes no page of this report", e);
        }
    }

    /** Sections may begin in one element and end in another: what comes of that shows only when the page is made. */
    private void tryOn(Places sample, List<Fault> faults) {
        try {
            Xml.document(page.execute(sample.asMap()));
        } catch (MustacheException.Context e) {
            faults.add(new Fault(e.lineNo, Fault.Kind.UNKNOWN_PLACE, e.key));
        } catch (MustacheException e) {
            faults.add(new Fault(0, Fault.Kind.NOT_MUSTACHE, String.valueOf(e.getMessage())));
        } catch (SAXException e) {
            faults.add(new Fault(0, Fault.Kind.NOT_WELL_FORMED, String.valueOf(e.getMessage())));
        }
    }

    /** By itself the library looks into every object for methods and fields of a name; a template has to do with places alone. */
    private static final class PlacesOnly extends DefaultCollector {
        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object within, String name) {
            return within instanceof Map ? super.createFetcher(within, name) : null;
        }
    }
}

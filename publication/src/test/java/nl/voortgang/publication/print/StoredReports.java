package nl.voortgang.publication.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportEdition;
import nl.voortgang.publication.report.ReportJson;
import nl.voortgang.publication.report.Snapshot;
import nl.voortgang.publication.report.TemplateName;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.ReportTemplate;

/** The five reports of the demonstration as data of the first layout, and the templates that print them as they were once published. */
public final class StoredReports {
    public static final List<String> ALL = List.of("zevenaar", "weert", "aalten", "coevorden", "seed-0");

    private static final Instant EXPORTED = Instant.parse("2020-11-19T09:00:53Z");
    private static final Instant MADE = Instant.parse("2020-11-19T09:08:33Z");

    private StoredReports() {}

    public static byte[] json(String organisation) {
        String file = "/reports/" + organisation + ".json";
        try (InputStream in = Objects.requireNonNull(StoredReports.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** As a first edition. */
    static Report published(String organisation) {
        ReportTemplate template = template(organisation);
        return ReportJson.read(json(organisation))
                .printedWith(
                        new TemplateName(template.settings().name(), template.digest()),
                        ReportEdition.first(),
                        new Snapshot(1_234, EXPORTED, MADE));
    }

    static ReportTemplate template(String organisation) {
        String name =
                switch (organisation) {
                    case "zevenaar" -> "statusoverzicht";
                    case "weert" -> "gepland-gerealiseerd";
                    case "aalten" -> "doelstellingen-met-letter";
                    case "coevorden" -> "tegels-en-meerjarenbegroting";
                    default -> "doel-uitvoering-toelichting";
                };
        return ReportTemplate.of(
                new BuiltInTemplates().named(name).orElseThrow().bytes());
    }
}

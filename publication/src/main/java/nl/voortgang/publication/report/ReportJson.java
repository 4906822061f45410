package nl.voortgang.publication.report;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The data form of a report. The same report is always the same bytes: fields in the order of their declaration, none left out. */
public final class ReportJson {
    /** Not as the machine writes lines, which differs. */
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private ReportJson() {}

    public static byte[] write(Report report) {
        return (MAPPER.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a report back. Fields that a later layout added are passed over.
     *
     * @throws IllegalArgumentException where it is none, or of a layout that this program does not know
     */
    public static Report read(byte[] json) {
        try {
            Report report = MAPPER.readValue(json, Report.class);
            if (report.format() != Report.FORMAT) {
                throw new IllegalArgumentException("a report of layout " + report.format());
            }
            return report;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no report", e);
        }
    }
}

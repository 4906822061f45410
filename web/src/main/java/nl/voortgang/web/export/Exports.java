package nl.voortgang.web.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.answer.AnswerFormat;
import nl.voortgang.exchange.answer.AnswerTable;
import nl.voortgang.exchange.answer.AnswerTable.Fact;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.projection.Positions;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives what a page shows out as a file. */
@Component
public class Exports {
    private static final String POSITION = "position";
    private static final String FORMAT = "format";

    private final Positions positions;
    private final Texts texts;

    Exports(Positions positions, Texts texts) {
        this.positions = positions;
        this.texts = texts;
    }

    /** Addresses of the files of a page. */
    public record Links(String xlsx, String csv) {}

    /**
     * The files of a page, at the end of its own address and with its own parameters.
     *
     * @param asOf the position that the page speaks of: the file speaks of the same, whatever happens meanwhile
     */
    public static Links links(HttpServletRequest request, AsOf asOf) {
        return links(Addresses.of(request).build().toUriString(), asOf);
    }

    /** The same for a page that is known by its address. */
    public static Links links(String page, AsOf asOf) {
        return new Links(link(page, asOf, AnswerFormat.XLSX), link(page, asOf, AnswerFormat.CSV));
    }

    /** The same for a page whose address says already what it speaks of. */
    public static Links links(String page) {
        return new Links(link(page, null, AnswerFormat.XLSX), link(page, null, AnswerFormat.CSV));
    }

    private static String link(String page, @Nullable AsOf asOf, AnswerFormat format) {
        UriComponentsBuilder address = Addresses.within(page).path("/export").replaceQueryParam("after");
        if (asOf != null) {
            address.replaceQueryParam(POSITION, asOf.position());
        }
        return address.replaceQueryParam(FORMAT, format.name()).build().toUriString();
    }

    /**
     * The position that a file is asked for at.
     *
     * @throws InvalidQuery where it is none
     */
    public AsOf position(HttpServletRequest request) {
        try {
            return positions.at(Long.parseLong(String.valueOf(request.getParameter(POSITION))));
        } catch (NumberFormatException e) {
            throw invalid(POSITION, "must be a position of the log");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the projections were waited for", e);
        }
    }

    /**
     * What every file says first: of whom, and as of when.
     *
     * @param more what else was asked
     */
    public List<Fact> facts(OrganisationId organisation, String name, AsOf asOf, Frame frame, List<Fact> more) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("organisation", name + " (" + organisation + ")", frame));
        facts.addAll(more);
        facts.add(fact("position", Long.toString(asOf.position()), frame));
        facts.add(fact("moment", frame.format().exact(asOf.recordedAt()), frame));
        return facts;
    }

    /**
     * A fact by the name that the reader's language has for it.
     *
     * @param name in the messages
     */
    public Fact fact(String name, String value, Frame frame) {
        return new Fact(text(name, frame), value);
    }

    /** A word of a file. */
    public String text(String name, Frame frame) {
        return texts.of(frame.language(), "export." + name);
    }

    /**
     * The answer with the file.
     *
     * @param name what the file is called, without what it is of
     */
    public ResponseEntity<byte[]> file(
            HttpServletRequest request, OrganisationId organisation, String name, AsOf asOf, AnswerTable table) {
        AnswerFormat format = format(request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(organisation + "-" + name + "-" + asOf.position() + "." + format.extension())
                                .build()
                                .toString())
                .body(format.write(table));
    }

    private static AnswerFormat format(HttpServletRequest request) {
        try {
            return AnswerFormat.valueOf(
                    String.valueOf(request.getParameter(FORMAT)).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid(FORMAT, "must be XLSX or CSV");
        }
    }

    private static InvalidQuery invalid(String parameter, String message) {
        return new InvalidQuery(List.of(new InvalidQuery.Fault(parameter, message)));
    }
}

package nl.voortgang.web.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.answer.AnswerTable;
import nl.voortgang.exchange.answer.AnswerTable.Fact;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.statusmatrix.Matrix;
import nl.voortgang.query.statusmatrix.MatrixCell;
import nl.voortgang.query.statusmatrix.MatrixPeriod;
import nl.voortgang.query.statusmatrix.StatusMatrix;
import nl.voortgang.web.OrganisationGate;
import nl.voortgang.web.export.Exports;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The matrix of an organisation as a file: the lines and columns that its page shows. */
@Controller
class MatrixExport {
    private final StatusMatrix statuses;
    private final Organisations organisations;
    private final OrganisationGate gate;
    private final Exports exports;
    private final Texts texts;

    MatrixExport(
            StatusMatrix statuses, Organisations organisations, OrganisationGate gate, Exports exports, Texts texts) {
        this.statuses = statuses;
        this.organisations = organisations;
        this.gate = gate;
        this.exports = exports;
        this.texts = texts;
    }

    @GetMapping("/organisations/{id}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String heading,
            HttpServletRequest request,
            @ModelAttribute("frame") Frame frame) {
        OrganisationId organisation = gate.pass(id);
        AsOf asOf = exports.position(request);
        @Nullable HeadingId chosen = OrganisationPage.heading(heading);
        List<Item> outline = organisations.at(asOf).outline(organisation, null);
        Matrix matrix = statuses.at(asOf).of(organisation, chosen, null);
        List<Fact> facts = chosen == null
                ? List.of()
                : outline.stream()
                        .filter(item -> item.id().equals(chosen.value()))
                        .map(item -> exports.fact("asked.subject", item.name(), frame))
                        .toList();
        AnswerTable table = new AnswerTable(
                exports.text("matrix", frame),
                exports.facts(organisation, organisations.at(asOf).nameOf(organisation, null), asOf, frame, facts),
                columns(matrix, frame),
                MatrixLines.of(matrix, outline).stream()
                        .map(line -> row(line, matrix, frame))
                        .toList());
        return exports.file(request, organisation, exports.text("matrix", frame), asOf, table);
    }

    private List<String> columns(Matrix matrix, Frame frame) {
        List<String> columns = new ArrayList<>();
        for (String column : List.of("kind", "code", "title", "year")) {
            columns.add(exports.text("matrix." + column, frame));
        }
        for (MatrixPeriod period : matrix.periods()) {
            columns.add(period.label());
            columns.add(period.shortLabel() + ": " + texts.of(frame.language(), "matrix.proposal"));
        }
        return columns;
    }

    private List<@Nullable Object> row(MatrixLines.Line line, Matrix matrix, Frame frame) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(texts.of(frame.language(), "kind." + line.kind().name()));
        row.add(line.code());
        row.add(line.title());
        row.add(line.completionYear());
        for (int i = 0; i < matrix.periods().size(); i++) {
            MatrixCell cell = i < line.cells().size() ? line.cells().get(i) : null;
            row.add(cell == null ? null : cell.label() == null ? cell.code() : cell.label());
            row.add(cell != null && cell.councilProposal() ? texts.of(frame.language(), "matrix.proposal") : null);
        }
        return row;
    }
}

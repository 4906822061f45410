package nl.voortgang.web.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.exchange.answer.AnswerTable;
import nl.voortgang.exchange.answer.AnswerTable.Fact;
import nl.voortgang.publication.compare.AmountChange;
import nl.voortgang.publication.compare.CellChange;
import nl.voortgang.publication.compare.ItemChange;
import nl.voortgang.publication.compare.ReportChanges;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.Status;
import nl.voortgang.query.AsOf;
import nl.voortgang.web.export.Exports;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The differences as a file, a row for each. Both positions stand in it. */
@Component
class ChangeExport {
    private final Exports exports;
    private final Texts texts;

    ChangeExport(Exports exports, Texts texts) {
        this.exports = exports;
        this.texts = texts;
    }

    Exports.Links links(HttpServletRequest request) {
        return Exports.links(Addresses.of(request).build().toUriString());
    }

    ResponseEntity<byte[]> file(ReportChanges changes, HttpServletRequest request, Frame frame) {
        Report after = changes.after();
        AsOf asOf = new AsOf(after.snapshot().position(), after.snapshot().exportedAt(), false);
        AnswerTable table = new AnswerTable(
                exports.text("changes", frame),
                exports.facts(after.organisationId(), after.organisationName(), asOf, frame, before(changes, frame)),
                Stream.of("kind", "subject", "what", "about", "from", "to", "difference")
                        .map(column -> exports.text("changes." + column, frame))
                        .toList(),
                Stream.concat(
                                changes.changedItems().stream().flatMap(item -> rows(item, frame)),
                                changes.amounts().stream().map(amount -> row(amount, frame)))
                        .toList());
        return exports.file(request, after.organisationId(), exports.text("changes", frame), asOf, table);
    }

    private List<Fact> before(ReportChanges changes, Frame frame) {
        Report before = changes.before();
        return List.of(
                exports.fact("changes.before", before.period().label(), frame),
                exports.fact(
                        "changes.before.position",
                        Long.toString(before.snapshot().position()),
                        frame),
                exports.fact(
                        "changes.before.moment",
                        frame.format().exact(before.snapshot().exportedAt()),
                        frame),
                exports.fact("changes.after", changes.after().period().label(), frame));
    }

    private Stream<List<@Nullable Object>> rows(ItemChange change, Frame frame) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (change.sort() == ItemChange.Sort.ADDED || change.sort() == ItemChange.Sort.RETIRED) {
            rows.add(row(change.item(), text("compare.sort." + change.sort(), frame), null, null, null, frame));
        }
        for (CellChange cell : change.cells()) {
            rows.add(row(
                    change.item(),
                    text("compare.status", frame),
                    about(cell),
                    label(cell.from()),
                    label(cell.to()),
                    frame));
        }
        change.values()
                .forEach(value -> rows.add(row(
                        change.item(),
                        value.isIndicator() ? value.field() : text("compare.field." + value.field(), frame),
                        null,
                        value.from(),
                        value.to(),
                        frame)));
        change.texts()
                .forEach(each -> rows.add(row(
                        change.item(),
                        text("compare.field." + each.field(), frame),
                        each.about(),
                        each.from(),
                        each.to(),
                        frame)));
        return rows.stream();
    }

    private static String about(CellChange cell) {
        return cell.before().code().equals(cell.after().code())
                ? cell.after().label()
                : cell.before().label() + " → " + cell.after().label();
    }

    private static @Nullable String label(@Nullable Status status) {
        return status == null ? null : status.label() == null ? status.code() : status.label();
    }

    private List<@Nullable Object> row(
            Item item, String what, @Nullable String about, @Nullable String from, @Nullable String to, Frame frame) {
        return Arrays.asList(
                text("kind." + item.kind().name(), frame),
                item.code() == null ? item.title() : item.code() + " " + item.title(),
                what,
                about,
                from,
                to,
                null);
    }

    private List<@Nullable Object> row(AmountChange change, Frame frame) {
        return Arrays.asList(
                text("compare.budget", frame),
                change.label() == null
                        ? text("compare.total", frame)
                        : change.programme() == null ? change.label() : change.programme() + ": " + change.label(),
                text("budget.kind." + change.kind().name(), frame) + " "
                        + text("compare.stage." + change.stage().name(), frame),
                Integer.toString(change.fiscalYear()),
                euros(change.from()),
                euros(change.to()),
                euros(change.difference()));
    }

    private static @Nullable BigDecimal euros(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    private String text(String key, Frame frame) {
        return texts.of(frame.language(), key);
    }
}

package nl.voortgang.web.subject;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.voortgang.command.http.Paths;
import nl.voortgang.events.ActivityId;
import nl.voortgang.events.GoalId;
import nl.voortgang.events.HeadingId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.exchange.answer.AnswerTable;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.statustimeline.ShownStatus;
import nl.voortgang.query.statustimeline.Statement;
import nl.voortgang.query.statustimeline.StatusTimeline;
import nl.voortgang.query.statustimeline.Timeline;
import nl.voortgang.query.statustimeline.TimelineItem;
import nl.voortgang.web.export.Exports;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What was reported on something per period, as a file with a row for each version: what it says now, and what it said before each correction. */
@Controller
class TimelineExport {
    private final StatusTimeline timelines;
    private final Organisations organisations;
    private final Exports exports;

    TimelineExport(StatusTimeline timelines, Organisations organisations, Exports exports) {
        this.timelines = timelines;
        this.organisations = organisations;
        this.exports = exports;
    }

    @GetMapping("/activities/{id}/export")
    ResponseEntity<byte[]> activity(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame) {
        AsOf asOf = exports.position(request);
        Item item = organisations.at(asOf).item(SubjectKind.ACTIVITY, Paths.uuid(id), null);
        return file(item, timelines.at(asOf).ofActivity(new ActivityId(item.id()), null), request, frame);
    }

    @GetMapping("/goals/{id}/export")
    ResponseEntity<byte[]> goal(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame) {
        AsOf asOf = exports.position(request);
        Item item = organisations.at(asOf).item(SubjectKind.GOAL, Paths.uuid(id), null);
        return file(item, timelines.at(asOf).ofGoal(new GoalId(item.id()), null), request, frame);
    }

    @GetMapping("/headings/{id}/export")
    ResponseEntity<byte[]> heading(
            @PathVariable String id, HttpServletRequest request, @ModelAttribute("frame") Frame frame) {
        AsOf asOf = exports.position(request);
        Item item = organisations.at(asOf).item(SubjectKind.PROGRAMME, Paths.uuid(id), null);
        return file(item, timelines.at(asOf).ofHeading(new HeadingId(item.id()), null), request, frame);
    }

    private ResponseEntity<byte[]> file(Item item, Timeline timeline, HttpServletRequest request, Frame frame) {
        AsOf asOf = timeline.asOf();
        AnswerTable table = new AnswerTable(
                exports.text("timeline", frame),
                exports.facts(
                        item.organisationId(),
                        organisations.at(asOf).nameOf(item.organisationId(), null),
                        asOf,
                        frame,
                        List.of(exports.fact("asked.subject", item.name(), frame))),
                Stream.of(
                                "period",
                                "version",
                                "status",
                                "title",
                                "explanation",
                                "cause",
                                "consequence",
                                "correction",
                                "proposal",
                                "who",
                                "recorded",
                                "number",
                                "reason")
                        .map(column -> exports.text("timeline." + column, frame))
                        .toList(),
                timeline.items().stream().flatMap(entry -> rows(entry, frame)).toList());
        return exports.file(request, item.organisationId(), exports.text("timeline", frame), asOf, table);
    }

    private Stream<List<@Nullable Object>> rows(TimelineItem entry, Frame frame) {
        Statement first = entry.corrections().isEmpty()
                ? entry.statement()
                : entry.corrections().getFirst().replaced();
        return Stream.concat(
                Stream.of(row(
                        entry,
                        1,
                        first,
                        entry.reportedBy(),
                        frame.format().exact(entry.recordedAt()),
                        entry.position(),
                        null)),
                Stream.iterate(0, i -> i < entry.corrections().size(), i -> i + 1)
                        .map(i -> row(
                                entry,
                                i + 2,
                                entry.corrections().get(i).statement(),
                                entry.corrections().get(i).by(),
                                frame.format().exact(entry.corrections().get(i).recordedAt()),
                                entry.corrections().get(i).position(),
                                entry.corrections().get(i).reason())));
    }

    private List<@Nullable Object> row(
            TimelineItem entry,
            int version,
            Statement said,
            String who,
            String when,
            long position,
            @Nullable String reason) {
        ShownStatus status = said.status();
        return Arrays.asList(
                entry.periodLabel(),
                version,
                status == null ? null : status.label() == null ? status.code() : status.label(),
                said.title(),
                said.explanation(),
                said.cause(),
                said.consequence(),
                said.correction(),
                said.councilProposal(),
                who,
                when,
                position,
                reason);
    }
}

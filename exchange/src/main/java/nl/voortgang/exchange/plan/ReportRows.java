package nl.voortgang.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.voortgang.command.Command;
import nl.voortgang.command.Reason;
import nl.voortgang.command.StatusRequest;
import nl.voortgang.events.Account;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.Judgement;
import nl.voortgang.events.Narrative;
import nl.voortgang.events.NarrativeId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.Subject;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.format.NarrativeSheet;
import nl.voortgang.exchange.format.Row;
import nl.voortgang.exchange.format.StatusSheet;
import nl.voortgang.exchange.present.Present;

/** The statuses and texts of one subject. */
final class ReportRows {
    private static final List<Column<?>> STATUS = List.of(
            StatusSheet.STATUS,
            StatusSheet.EXPLANATION,
            StatusSheet.CAUSE,
            StatusSheet.CONSEQUENCE,
            StatusSheet.CORRECTION,
            StatusSheet.TIME,
            StatusSheet.MONEY,
            StatusSheet.QUALITY,
            StatusSheet.COUNCIL_PROPOSAL);
    private static final List<Column<?>> NARRATIVE =
            List.of(NarrativeSheet.PERIOD, NarrativeSheet.TITLE, NarrativeSheet.TEXT);

    private final Setting setting;
    private final Subject subject;
    private final SubjectCommands commands;
    private final Outlook outlook;
    private final List<Row> statuses = new ArrayList<>(1);
    private final List<Row> narratives = new ArrayList<>(1);

    ReportRows(Setting setting, Subject subject, SubjectCommands commands, Outlook outlook) {
        this.setting = setting;
        this.subject = subject;
        this.commands = commands;
        this.outlook = outlook;
    }

    void addStatus(Row row) {
        statuses.add(row);
    }

    void addNarrative(Row row) {
        narratives.add(row);
    }

    /** {@code shut} is why nothing more can be said about the subject, if so. */
    void decide(Present present, Optional<Refusal> shut, List<Step> steps) {
        for (Row row : statuses) {
            PeriodId period = new PeriodId(setting.organisation(), row.required(StatusSheet.PERIOD));
            Draft draft = new Draft(row, setting, present.known(StatusSheet.SHEET, period.code()));
            steps.add(draft.settle(
                    STATUS,
                    () -> answer(shut, period, draft, Stage.STATUSES, report(draft, period)),
                    changed -> answer(shut, period, draft, Stage.STATUSES, correct(draft, period))));
        }
        for (Row row : narratives) {
            NarrativeId id =
                    new NarrativeId(Keys.id(setting.organisation(), "narrative", row.required(NarrativeSheet.KEY)));
            Draft draft = new Draft(row, setting, present.known(NarrativeSheet.SHEET, id.toString()));
            PeriodId period = new PeriodId(setting.organisation(), row.required(NarrativeSheet.PERIOD));
            steps.add(draft.settle(
                    NARRATIVE,
                    () -> write(draft, id, period, shut, false),
                    changed -> rewrite(draft, id, period, shut, changed)));
        }
    }

    private Answer answer(Optional<Refusal> shut, PeriodId period, Draft draft, Stage stage, Command command) {
        Stream<String> codes = Stream.of(
                        draft.get(StatusSheet.STATUS),
                        draft.get(StatusSheet.TIME),
                        draft.get(StatusSheet.MONEY),
                        draft.get(StatusSheet.QUALITY))
                .filter(Objects::nonNull);
        Optional<Refusal> refusal = shut.or(() -> outlook.period(period, subject))
                .or(() -> codes.flatMap(code -> outlook.status(code).stream()).findFirst());
        return refusal.isPresent() ? refusal.get() : Answer.send(stage, command);
    }

    private Command report(Draft draft, PeriodId period) {
        ReportId id = new ReportId(
                Keys.derived(setting.organisation(), "report", subject.id().toString(), period.code()));
        return commands.report(id, period, request(draft));
    }

    private Command correct(Draft draft, PeriodId period) {
        Stream<String> said = STATUS.stream().map(column -> Objects.toString(draft.value(column), ""));
        String[] parts = Stream.concat(
                        Stream.of(
                                subject.id().toString(),
                                period.code(),
                                setting.importId().toString()),
                        said)
                .toArray(String[]::new);
        CorrectionId id = new CorrectionId(Keys.derived(setting.organisation(), "correction", parts));
        return commands.correct(id, period, request(draft));
    }

    private static StatusRequest request(Draft draft) {
        return new StatusRequest(
                draft.required(StatusSheet.STATUS),
                draft.text(StatusSheet.EXPLANATION),
                new Account(
                        draft.text(StatusSheet.CAUSE),
                        draft.text(StatusSheet.CONSEQUENCE),
                        draft.text(StatusSheet.CORRECTION)),
                new Judgement(
                        draft.get(StatusSheet.TIME), draft.get(StatusSheet.MONEY), draft.get(StatusSheet.QUALITY)),
                draft.text(StatusSheet.COUNCIL_PROPOSAL));
    }

    private Answer rewrite(
            Draft draft, NarrativeId id, PeriodId period, Optional<Refusal> shut, Set<Column<?>> changed) {
        return changed.contains(NarrativeSheet.PERIOD)
                ? new Refusal(Reason.ALREADY_EXISTS, "This text belongs to another period.")
                : write(draft, id, period, shut, true);
    }

    private Answer write(Draft draft, NarrativeId id, PeriodId period, Optional<Refusal> shut, boolean again) {
        Optional<Refusal> refusal = shut.or(() -> outlook.period(period, subject));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Narrative narrative = new Narrative(
                id,
                period,
                draft.get(NarrativeSheet.TITLE),
                FreeText.of(draft.required(NarrativeSheet.TEXT)),
                again ? Setting.REASON : null);
        return Answer.send(Stage.NARRATIVES, commands.narrate(narrative));
    }
}

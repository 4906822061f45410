package nl.voortgang.exchange.run;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.organisation.OrganisationState;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.format.Keys;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.History.Recorded;
import nl.voortgang.exchange.present.Present;
import nl.voortgang.exchange.run.ImportReport.SheetReport;
import nl.voortgang.stack.Memory;

/** An installation with the real rules, an importer and somebody who imports. */
final class ImportScene {
    static final ActorId IMPORTER = new ActorId(new UUID(7, 1));
    static final ActorId OFFICER = new ActorId(new UUID(7, 2));
    static final ActorId APPROVER = new ActorId(new UUID(7, 3));

    final String organisation = "org-" + UUID.randomUUID().toString().substring(0, 8);
    final OrganisationId id = new OrganisationId(organisation);
    final KeptInMemory kept = new KeptInMemory();
    final History history = Memory.history();

    /** What an import sends. */
    final Watched commands = new Watched(Memory.commands());

    final Map<String, String> codes = new ConcurrentHashMap<>();

    final Importer importer = importer(4);

    Importer importer(int threads) {
        return new Importer(
                commands, history, organisationId -> codes, kept, kept, Clock.systemUTC(), threads, ImportScene::check);
    }

    private static void check(ActorId importer, OrganisationId organisation) {
        if (!importer.equals(IMPORTER)) {
            throw new Refused(Reason.NOT_PERMITTED, "Not you.");
        }
    }

    /** A file with a bit of everything. */
    Csv year() {
        return Csv.year(organisation);
    }

    ImportReport imports(Csv csv) {
        commands.sent.clear();
        commands.together.clear();
        return importer.run(csv.file(), IMPORTER, ProgressListener.NONE);
    }

    /** What a person does here. */
    void does(ActorId person, Command command) {
        Memory.commands().send(command, Sender.of(person));
    }

    PeriodId period(String code) {
        return new PeriodId(id, code);
    }

    String activity(String key) {
        return "activity/" + Keys.id(id, "activity", key);
    }

    UUID heading(String key) {
        return Keys.id(id, "heading", key);
    }

    OrganisationState presentOrganisation() {
        return Present.of(AggregateIds.of(id), history).organisation();
    }

    /** Everything that happened in the organisation, aggregate by aggregate. */
    List<Recorded> events() {
        return Memory.events().stream()
                .filter(recorded -> recorded.event().organisationId().equals(id))
                .toList();
    }

    static SheetReport sheet(ImportReport report, String sheet) {
        return report.sheets().stream()
                .filter(found -> found.sheet().equals(sheet))
                .findFirst()
                .orElseThrow();
    }
}

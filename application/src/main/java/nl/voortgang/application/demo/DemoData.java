package nl.voortgang.application.demo;

import java.time.Duration;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.run.ImportProgress;
import nl.voortgang.exchange.run.ImportReport;
import nl.voortgang.exchange.run.ImportState;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.ProgressListener;
import nl.voortgang.query.projection.Projections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Imports the five reports, like any other file, where they are not there yet; what changed the budget since is given by two people, and what is
 * closed is published.
 */
@Component
class DemoData {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Importer importer;
    private final DemoAmendments amendments;
    private final DemoPublications publications;
    private final Accounts accounts;
    private final FirstGrants grants;
    private final DemoGrants demoGrants;
    private final Facts facts;
    private final Projections projections;

    DemoData(
            Importer importer,
            DemoAmendments amendments,
            DemoPublications publications,
            Accounts accounts,
            FirstGrants grants,
            DemoGrants demoGrants,
            Facts facts,
            Projections projections) {
        this.importer = importer;
        this.amendments = amendments;
        this.publications = publications;
        this.accounts = accounts;
        this.grants = grants;
        this.demoGrants = demoGrants;
        this.facts = facts;
        this.projections = projections;
    }

    /** When this returns, what it imported can be seen in every projection. */
    void load() throws InterruptedException {
        ActorId loader = accounts.withoutPassword(DemoSetting.LOADER, "Demo-import");
        grants.grantProgram(loader);
        for (String organisation : DemoReports.ORGANISATIONS) {
            // One that is there was loaded before, and may have been worked on since.
            while (!isLoaded(new OrganisationId(organisation))) {
                load(organisation, loader);
            }
            demoGrants.give(new OrganisationId(organisation));
            amendments.give(new OrganisationId(organisation));
        }
        publications.ask();
    }

    private boolean isLoaded(OrganisationId organisation) {
        return facts.ownerOf(AggregateIds.of(organisation)).isPresent()
                && importer.imports(organisation).stream().noneMatch(DemoData::isUnfinished);
    }

    private static boolean isUnfinished(ImportProgress progress) {
        return progress.state() == ImportState.RUNNING || progress.state() == ImportState.INTERRUPTED;
    }

    private void load(String organisation, ActorId loader) throws InterruptedException {
        try {
            ImportReport report = importer.run(DemoReports.of(organisation), loader, ProgressListener.NONE);
            awaitSeen(report);
            LOG.info("Loaded the demonstration data of {}.", organisation);
        } catch (Refused refused) {
            if (refused.reason() != Reason.IMPORT_RUNNING) {
                throw refused;
            }
            // Another node is at it; where it dies, its turn comes free and this one goes on.
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** The end of an import is its last event: whoever has seen that has seen everything. */
    private void awaitSeen(ImportReport report) throws InterruptedException {
        ImportId id = report.importId();
        if (id != null) {
            projections.awaitRevision(AggregateIds.of(id), 1, PATIENCE);
        }
    }
}

package nl.voortgang.application.demo;

import java.time.Duration;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.query.projection.Projections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What happens once the program runs: accounts, interrupted imports, demonstration data; then it is ready. */
@Component
@ConditionalOnWebApplication
class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DemoSetting demo;
    private final FirstAccounts accounts;
    private final FirstGrants grants;
    private final DemoGrants demoGrants;
    private final Importer importer;
    private final DemoData data;
    private final Projections projections;
    private final EventLog log;
    private final Printing printing;
    private final Readiness readiness;
    private final Environment environment;

    Startup(
            DemoSetting demo,
            FirstAccounts accounts,
            FirstGrants grants,
            DemoGrants demoGrants,
            Importer importer,
            DemoData data,
            Projections projections,
            EventLog log,
            Printing printing,
            Readiness readiness,
            Environment environment) {
        this.demo = demo;
        this.accounts = accounts;
        this.grants = grants;
        this.demoGrants = demoGrants;
        this.importer = importer;
        this.data = data;
        this.projections = projections;
        this.log = log;
        this.printing = printing;
        this.readiness = readiness;
        this.environment = environment;
    }

    private String ready() {
        String ready = "Voortgang is ready on port " + environment.getProperty("local.server.port") + ".";
        return demo.active()
                ? ready + " The demo accounts are " + String.join(", ", demo.accounts())
                        + "; the password of each is its name."
                : ready;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("startup").start(this::load);
    }

    private void load() {
        try {
            if (demo.active()) {
                accounts.addDemo(DemoSetting.roles());
                accounts.assignDemo(DemoSetting.units());
            } else {
                accounts.addAdministratorToEmpty();
            }
            grants.begin();
            if (demo.active()) {
                demoGrants.giveInInstallation();
            }
            importer.resumePending();
            printing.start();
            if (demo.active()) {
                data.load();
            }
            boolean seen = projections.awaitAll(log.head(), PATIENCE);
            readiness.become(seen ? Readiness.State.READY : Readiness.State.FAILED);
            LOG.info(seen ? ready() : "The projections do not keep up: see /v1/projections.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("What the program starts with could not be loaded.", failed);
            readiness.become(Readiness.State.FAILED);
        }
    }
}

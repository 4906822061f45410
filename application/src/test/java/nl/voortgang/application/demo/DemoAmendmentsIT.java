package nl.voortgang.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.voortgang.application.Program;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.FirstAccounts;
import nl.voortgang.command.budget.AmendmentCommand.ApproveAmendment;
import nl.voortgang.command.budget.AmendmentCommand.RejectAmendment;
import nl.voortgang.command.budget.AmendmentState;
import nl.voortgang.command.budget.AmendmentState.Phase;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.events.AmendmentId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.ProgressListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A start that ended in the middle of the demonstration's amendments is gone on with, and nothing is done twice or undone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoAmendmentsIT {
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    private static final List<DemoAmendment> AMENDMENTS = DemoAmendment.of(ZEVENAAR);

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.start("--voortgang.home=" + Program.temporaryHome(), "--voortgang.demo=false");
        Readiness readiness = program.bean(Readiness.class);
        Waiting.until(Duration.ofMinutes(3), () -> readiness.state() == Readiness.State.READY);
        program.bean(FirstAccounts.class).addDemo(DemoSetting.roles());
        DemoGrants grants = program.bean(DemoGrants.class);
        grants.giveInInstallation();
        program.bean(Importer.class)
                .run(DemoReports.of("zevenaar"), sender("admin").actor(), ProgressListener.NONE);
        grants.give(ZEVENAAR);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void what_was_only_proposed_is_approved_and_what_is_missing_is_proposed() {
        program.bean(Commands.class).send(AMENDMENTS.getFirst().proposal(), sender("proposer"));

        give();

        assertThat(AMENDMENTS).hasSizeGreaterThan(1).allSatisfy(amendment -> assertThat(phase(amendment))
                .isEqualTo(amendment.isApproved() ? Phase.APPROVED : Phase.PROPOSED));
        assertThat(AMENDMENTS).extracting(DemoAmendment::isApproved).contains(true, false);
    }

    @Test
    @Order(2)
    void nothing_happens_twice() {
        long before = head();

        give();

        assertThat(head()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void what_people_decided_since_stays() {
        DemoAmendment rejected = AMENDMENTS.getLast();
        DemoAmendment approved = AMENDMENTS.get(AMENDMENTS.size() - 2);
        program.bean(Commands.class)
                .send(new RejectAmendment(id(rejected), FreeText.of("Not this year.")), sender("budget-approver"));
        program.bean(Commands.class).send(new ApproveAmendment(id(approved)), sender("budget-approver"));

        give();

        assertThat(phase(rejected)).isEqualTo(Phase.REJECTED);
        assertThat(phase(approved)).isEqualTo(Phase.APPROVED);
    }

    private static void give() {
        program.bean(DemoAmendments.class).give(ZEVENAAR);
    }

    private static Phase phase(DemoAmendment amendment) {
        return program.bean(Facts.class)
                .surroundings()
                .amendment(id(amendment))
                .map(AmendmentState::phase)
                .orElseThrow();
    }

    private static AmendmentId id(DemoAmendment amendment) {
        return amendment.proposal().amendmentId();
    }

    private static Sender sender(String account) {
        return Sender.of(program.bean(Accounts.class).actor(account));
    }

    /** Everything that was written until now has its place. */
    private static long head() {
        EventLog log = program.bean(EventLog.class);
        try {
            while (log.awaitBeyond(log.head(), Duration.ofMillis(500))) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return log.head();
    }
}

package nl.voortgang.application.demo;

import java.util.List;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationId;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.publication.publishing.Publishing;
import nl.voortgang.publication.publishing.TemplateChoice;
import nl.voortgang.publication.publishing.TemplateShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes what is closed in the demonstration, as the controller would. It only asks: nobody waits for the printing. */
@Component
class DemoPublications {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPublications.class);
    private static final String CONTROLLER = "controller";
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    private static final List<PeriodId> CLOSED =
            List.of(new PeriodId(ZEVENAAR, "rek-2019"), new PeriodId(ZEVENAAR, "vgr1-2020"));

    private final Publishing publishing;
    private final Printing printing;
    private final TemplateShelf shelf;
    private final Commands commands;
    private final Accounts accounts;
    private final Facts facts;

    DemoPublications(
            Publishing publishing,
            Printing printing,
            TemplateShelf shelf,
            Commands commands,
            Accounts accounts,
            Facts facts) {
        this.publishing = publishing;
        this.printing = printing;
        this.shelf = shelf;
        this.commands = commands;
        this.accounts = accounts;
        this.facts = facts;
    }

    /** Asks for what was not asked for before: by an earlier start, by another node, or by people. */
    void ask() {
        String template = shelf.choices(ZEVENAAR).stream()
                .map(TemplateChoice::name)
                .findFirst()
                .orElseThrow();
        for (PeriodId period : CLOSED) {
            if (facts.ownerOf(AggregateIds.of(new PublicationId(period))).isEmpty()) {
                ask(period, template);
            }
        }
        printing.wake();
    }

    private void ask(PeriodId period, String template) {
        try {
            commands.send(
                    publishing.request(period, 1, shelf.take(ZEVENAAR, template).orElseThrow(), null),
                    Sender.of(accounts.actor(CONTROLLER)));
        } catch (Refused refused) {
            LOG.info("Not published in the demonstration, as others worked on it before: {}", refused.getMessage());
        }
    }
}

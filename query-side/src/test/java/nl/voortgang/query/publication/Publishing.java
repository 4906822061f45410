package nl.voortgang.query.publication;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationEvent.PublicationCancelled;
import nl.voortgang.events.PublicationEvent.PublicationRequested;
import nl.voortgang.events.PublicationEvent.PublicationSealed;
import nl.voortgang.events.PublicationEvent.PublicationWithdrawn;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateEvent.TemplateDefined;
import nl.voortgang.events.TemplateEvent.TemplateRetired;
import nl.voortgang.events.TemplateId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import org.jspecify.annotations.Nullable;

/** Two municipalities of which one publishes; and words for what happens there. */
final class Publishing {
    static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    static final OrganisationId WEERT = new OrganisationId("weert");
    static final PeriodId REK_2019 = new PeriodId(ZEVENAAR, "rek-2019");
    static final PeriodId VGR1_2020 = new PeriodId(ZEVENAAR, "vgr1-2020");
    static final TemplateId TILES = new TemplateId(ZEVENAAR, "tiles");
    static final Instant EXPORTED = Instant.parse("2020-11-19T09:00:53.412345Z");
    static final Instant MADE = Instant.parse("2020-11-19T09:08:33.127Z");

    private Publishing() {}

    static History begun() {
        return new History()
                .happened(
                        new OrganisationRegistered(ZEVENAAR, "Zevenaar", AccountRule.WAIVED),
                        new OrganisationRegistered(WEERT, "Weert", AccountRule.WAIVED));
    }

    static PublicationRequested requested(PeriodId period, int edition, @Nullable String reason) {
        return new PublicationRequested(
                new PublicationId(period),
                edition,
                1284,
                EXPORTED,
                MADE.plusSeconds(edition),
                2,
                new TemplateVersion("overview", 3, "f".repeat(64)),
                FreeText.orNull(reason),
                edition == 1 ? null : digest(edition - 1, 3));
    }

    static PublicationSealed sealed(PeriodId period, int edition) {
        return new PublicationSealed(
                new PublicationId(period),
                edition,
                List.of(
                        new PrintedForm(PublicationForm.HTML, digest(edition, 1), 48_211),
                        new PrintedForm(PublicationForm.PDF, digest(edition, 2), 183_406),
                        new PrintedForm(PublicationForm.JSON, digest(edition, 3), 30_127)));
    }

    static PublicationWithdrawn withdrawn(PeriodId period, int edition, FreeText reason) {
        return new PublicationWithdrawn(new PublicationId(period), edition, reason);
    }

    static PublicationCancelled cancelled(PeriodId period, int edition) {
        return new PublicationCancelled(new PublicationId(period), edition, FreeText.of("Het lettertype ontbreekt."));
    }

    static TemplateDefined defined(int version, String title) {
        return new TemplateDefined(TILES, version, title, digest(version, 9));
    }

    static TemplateRetired retired() {
        return new TemplateRetired(TILES, FreeText.of("Wij gebruiken het overzicht."));
    }

    static String digest(int edition, int form) {
        return Integer.toString(edition * 16 + form, 16).repeat(64).substring(0, 64);
    }

    static void project(History history) {
        Database.project(new PublicationProjection(), history.events());
    }

    static Publications publications(History history) {
        return new Publications(Database.jdbc(), history.moments());
    }
}

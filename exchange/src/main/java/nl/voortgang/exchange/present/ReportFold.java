package nl.voortgang.exchange.present;

import nl.voortgang.events.Narrative;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.StatusDetails;
import nl.voortgang.exchange.format.NarrativeSheet;
import nl.voortgang.exchange.format.StatusSheet;

/** Reports and texts as values of their rows. */
final class ReportFold {
    private ReportFold() {}

    static void report(PeriodId period, StatusDetails details, Origin by, Present present) {
        Known known = present.item(StatusSheet.SHEET, period.code(), by);
        known.set(StatusSheet.STATUS, details.status().code(), by)
                .set(StatusSheet.EXPLANATION, details.explanation(), by)
                .set(StatusSheet.CAUSE, details.account().cause(), by)
                .set(StatusSheet.CONSEQUENCE, details.account().consequence(), by)
                .set(StatusSheet.CORRECTION, details.account().correction(), by)
                .set(StatusSheet.TIME, details.judgement().time(), by)
                .set(StatusSheet.MONEY, details.judgement().money(), by)
                .set(StatusSheet.QUALITY, details.judgement().quality(), by)
                .set(StatusSheet.COUNCIL_PROPOSAL, details.councilProposal(), by)
                .reconsider();
    }

    static void approve(PeriodId period, Origin by, Present present) {
        present.item(StatusSheet.SHEET, period.code(), by).approve();
    }

    static void write(Narrative narrative, Origin by, Present present) {
        present.item(NarrativeSheet.SHEET, narrative.narrativeId().toString(), by)
                .set(NarrativeSheet.PERIOD, narrative.periodId().code(), by)
                .set(NarrativeSheet.TITLE, narrative.title(), by)
                .set(NarrativeSheet.TEXT, narrative.text(), by);
    }
}

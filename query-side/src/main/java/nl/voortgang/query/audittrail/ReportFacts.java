package nl.voortgang.query.audittrail;

import nl.voortgang.events.Narrative;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.StatusDetails;

/** What is said for a period: the same of an activity, a goal or a heading. */
final class ReportFacts {
    private ReportFacts() {}

    /** The report of a period is a part of its own, so that a period's first status has nothing before it. */
    static Facts ofReport(PeriodId period) {
        return Facts.ofPart("report/" + period.code()).in(period);
    }

    static Facts status(PeriodId period, StatusDetails details) {
        return ofReport(period)
                .says("status", details.status().code())
                .says("level", details.status().level())
                .says("scaleVersion", details.status().scaleVersion())
                .says("explanation", details.explanation())
                .says("cause", details.account().cause())
                .says("consequence", details.account().consequence())
                .says("correction", details.account().correction())
                .says("time", details.judgement().time())
                .says("money", details.judgement().money())
                .says("quality", details.judgement().quality())
                .says("councilProposal", details.councilProposal());
    }

    /** Writing a narrative again, under the same id, replaces it: even in another period it is the same text. */
    static Facts narrative(Narrative narrative) {
        return Facts.ofPart("narrative/" + narrative.narrativeId())
                .in(narrative.periodId())
                .because(narrative.reason())
                .says("period", narrative.periodId().code())
                .says("narrativeTitle", narrative.title())
                .says("narrative", narrative.text());
    }
}

package nl.voortgang.verifier.projection;

import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Level;
import nl.voortgang.verifier.event.PeriodName;

/** What the trail hears in the events of headings, goals and activities. */
final class OutlineSayings {
    private OutlineSayings() {}

    static Saying of(DomainEvent event, Level level) {
        Saying saying = said(event, level);
        switch (level) {
            case HEADING -> {
                // Whether it is a programme or a theme is said once, and remembered.
                if (event.name().equals("heading.defined")) {
                    saying.about(event.says().text("kind") + "/" + event.idOf(level));
                }
            }
            case GOAL, ACTIVITY -> saying.about(level.name() + "/" + event.idOf(level));
        }
        return saying.because(saying.reason == null ? event.says().sealedOrNull("reason") : saying.reason);
    }

    private static Saying said(DomainEvent event, Level level) {
        Fields says = event.says();
        return switch (event.name().substring(event.name().indexOf('.') + 1)) {
            case "defined", "planned" ->
                described(
                        (level == Level.HEADING ? itself().says(says, "kind") : itself()).says(says, "code"),
                        says,
                        level);
            case "revised" -> described(itself(), says, level);
            case "renumbered" -> itself().says(says, "code");
            case "retired" -> itself().says("retired", "true");
            case "narrative-written" -> narrative(says.part("narrative"));
            case "assigned" -> itself().says(says, "unit");
            case "hint-overridden" -> hint(says);
            case "status-returned" -> report(says).says("review", "RETURNED");
            case "status-approved" -> report(says).says("review", "APPROVED");
            // What was approved or returned is the version that is corrected, not the new one.
            case "status-corrected" -> status(says).says("review", null);
            case "status-confirmed-unchanged" ->
                status(says)
                        .says(
                                "confirmedPeriod",
                                PeriodName.of(says.text("confirmedPeriodId")).code());
            default -> status(says);
        };
    }

    private static Saying itself() {
        return new Saying(Saying.ITSELF);
    }

    private static Saying described(Saying saying, Fields says, Level level) {
        saying.says(says, "title", "description").says("parent", says.idOrNull("parentId"));
        return switch (level) {
            case HEADING -> saying;
            case GOAL -> saying.says(says, "references");
            case ACTIVITY -> saying.says(says, "completionYear");
        };
    }

    private static Saying report(Fields says) {
        String code = PeriodName.of(says.text("periodId")).code();
        return new Saying("report/" + code).in(code);
    }

    private static Saying hint(Fields says) {
        String code = PeriodName.of(says.text("periodId")).code();
        return new Saying("hint/" + code + "/" + says.text("hint")).in(code).says(says, "hint");
    }

    private static Saying status(Fields says) {
        Fields details = says.part("details");
        Fields status = details.part("status");
        return report(says)
                .says("status", status.text("code"))
                .says("level", status.text("level"))
                .says("scaleVersion", status.shown("scaleVersion"))
                .says(details, "explanation")
                .says(details.partOrNone("account"), "cause", "consequence", "correction")
                .says(details.partOrNone("judgement"), "time", "money", "quality")
                .says(details, "councilProposal");
    }

    private static Saying narrative(Fields narrative) {
        String code = PeriodName.of(narrative.text("periodId")).code();
        return new Saying("narrative/" + narrative.id("narrativeId"))
                .in(code)
                .because(narrative.sealedOrNull("reason"))
                .says("period", code)
                .says("narrativeTitle", narrative.shown("title"))
                .says("narrative", narrative.shown("text"));
    }
}

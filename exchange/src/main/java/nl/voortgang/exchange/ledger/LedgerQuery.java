package nl.voortgang.exchange.ledger;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.voortgang.exchange.answer.AnswerTable.Fact;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.budgetledger.LedgerQuestion;

/** What was asked and as of when, as it is printed in the file: whoever holds it can ask the same again. */
record LedgerQuery(List<Fact> facts) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss z").withZone(ZoneId.of("Europe/Amsterdam"));

    static LedgerQuery of(LedgerQuestion question, String organisation, AsOf asOf) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("organisatie", organisation + " (" + question.organisationId() + ")"));
        facts.add(new Fact("programma", question.programme() == null ? "alle" : question.programme()));
        facts.add(new Fact(
                "activiteit",
                question.activityId() == null ? "alle" : question.activityId().toString()));
        facts.add(new Fact(
                "begrotingsjaar",
                question.fiscalYear() == null ? "alle" : question.fiscalYear().toString()));
        facts.add(new Fact("positie in het logboek", Long.toString(asOf.position())));
        facts.add(new Fact("stand van", MOMENT.format(asOf.recordedAt())));
        return new LedgerQuery(List.copyOf(facts));
    }
}

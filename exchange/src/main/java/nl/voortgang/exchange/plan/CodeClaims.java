package nl.voortgang.exchange.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.voortgang.command.Reason;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.format.ActivitySheet;
import nl.voortgang.exchange.format.Column;
import nl.voortgang.exchange.format.GoalSheet;
import nl.voortgang.exchange.format.HeadingSheet;
import nl.voortgang.exchange.format.Sheet;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.Known;
import nl.voortgang.exchange.present.Present;

/** A code belongs to one thing at a time: where codes move from one thing to another, they are given up before they are claimed. */
final class CodeClaims {
    private final OrganisationId organisation;
    private final History history;
    private final Codes codes;

    CodeClaims(OrganisationId organisation, History history, Codes codes) {
        this.organisation = organisation;
        this.history = history;
        this.codes = codes;
    }

    void settle(Collection<SubjectWork> works) {
        Map<String, SubjectWork> holders = new HashMap<>();
        Map<String, SubjectWork> claims = new HashMap<>();
        for (SubjectWork work : works) {
            String present = work.presentCode();
            String claimed = work.claimedCode();
            if (present != null) {
                holders.put(present, work);
            }
            if (claimed != null) {
                claims.put(claimed, work);
            }
        }
        if (claims.isEmpty()) {
            return;
        }
        Map<String, String> given = codes.of(organisation);
        Set<SubjectWork> freed = new HashSet<>();
        claims.forEach((code, work) -> {
            SubjectWork holder = holders.get(code);
            boolean free = holder == null
                    ? !isHeldByAnother(code, work, given)
                    : freed.contains(holder) || (holder.giveCodeUp() && freed.add(holder));
            if (!free) {
                work.refuseDefinition(
                        new Refusal(Reason.CODE_TAKEN, "The code " + code + " is in use for something else."));
            }
        });
    }

    private boolean isHeldByAnother(String code, SubjectWork work, Map<String, String> given) {
        String holder = given.get(code);
        if (holder == null || holder.equals(work.aggregateId())) {
            return false;
        }
        Present present = Present.of(holder, history);
        return code.equals(code(present, HeadingSheet.SHEET, HeadingSheet.CODE))
                || code.equals(code(present, GoalSheet.SHEET, GoalSheet.CODE))
                || code.equals(code(present, ActivitySheet.SHEET, ActivitySheet.CODE));
    }

    private static String code(Present present, Sheet sheet, Column<String> column) {
        Known known = present.known(sheet, Present.ITSELF);
        String code = known == null ? null : known.get(column);
        return code == null ? "" : code;
    }
}

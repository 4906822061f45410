package nl.voortgang.verifier.budget;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.Fields;
import nl.voortgang.verifier.event.Unreadable;

/** That what an amendment calls a transfer neither makes money nor loses any, in any fiscal year. */
final class TransferChecks {
    private final Findings findings = new Findings(Part.BUDGET, "each transfer sums to zero in each fiscal year");
    private long transfers;

    Findings findings() {
        return findings;
    }

    void proposed(DomainEvent event) {
        if (!isTransfer(event.says())) {
            return;
        }
        transfers++;
        Map<Long, BigInteger> sums = new TreeMap<>();
        for (Fields each : event.says().parts("lines")) {
            Fields line = each.part("line");
            BigInteger amount = BigInteger.valueOf(each.number("amount"));
            sums.merge(line.number("fiscalYear"), weighed(line.text("kind"), amount), BigInteger::add);
        }
        findings.checked(sums.size());
        sums.forEach((year, sum) -> {
            if (sum.signum() != 0) {
                findings.differs(event.position(), "the transfer leaves " + sum + " cents in " + year);
            }
        });
    }

    /** No event says so yet. As soon as one does, this is where it is read. */
    private static boolean isTransfer(Fields proposal) {
        return proposal.has("transfer") && proposal.truth("transfer");
    }

    private static BigInteger weighed(String kind, BigInteger amount) {
        return switch (kind) {
            case "EXPENSE", "RESERVE_ADDITION" -> amount;
            case "INCOME", "RESERVE_WITHDRAWAL" -> amount.negate();
            default -> throw new Unreadable("a budget line of an unknown kind, " + kind);
        };
    }

    void end() {
        if (transfers == 0) {
            findings.remark("transfers: none are marked as such");
        }
    }
}

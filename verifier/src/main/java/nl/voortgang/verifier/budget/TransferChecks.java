package nl.voortgang.verifier.budget;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.Part;
import nl.voortgang.verifier.event.DomainEvent;

/** That what an amendment calls a transfer neither makes money nor loses any, in any fiscal year. */
final class TransferChecks {
    private final Findings findings = new Findings(Part.BUDGET, "each transfer sums to zero in each fiscal year");

    Findings findings() {
        return findings;
    }

    void proposed(DomainEvent event) {
        if (!"TRANSFER".equals(event.says().textOrNull("kind"))) {
            return;
        }
        Map<Long, BigInteger> sums = new TreeMap<>();
        for (Change change : Change.proposed(event)) {
            sums.merge(change.year(), change.cost(), BigInteger::add);
        }
        findings.checked(sums.size());
        sums.forEach((year, sum) -> {
            if (sum.signum() != 0) {
                findings.differs(event.position(), "the transfer leaves " + sum + " cents in " + year);
            }
        });
    }
}

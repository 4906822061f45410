package nl.voortgang.verifier;

import java.util.List;

/**
 * What a verification found.
 *
 * @param head the position up to which there were events, or up to which they were looked at
 * @param checks in the order in which they are best read
 */
public record Report(long head, List<Check> checks) {
    public boolean isGood() {
        return checks.stream().allMatch(Check::isGood);
    }
}

package nl.voortgang.verifier;

import java.util.List;

/**
 * One thing that was checked.
 *
 * @param name what was found to be so, if nothing differs
 * @param checked how many of them
 * @param differing how many differences there are in all
 * @param differences the first of them
 * @param remarks what else whoever reads this must know, such as what was not checked
 */
public record Check(
        Part part, String name, long checked, long differing, List<Difference> differences, List<String> remarks) {
    public boolean isGood() {
        return differing == 0;
    }
}

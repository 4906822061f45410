package nl.voortgang.query.budgetaudit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.budgetledger.AmendmentView;

/**
 * Approved amendments drawn for testing. Anybody who has the seed can draw it again, with nothing but SHA-256:
 *
 * <ul>
 *   <li>By count: amendments in the order of {@code SHA-256(seed + "/" + id)}, as many as asked for.
 *   <li>By amount (monetary unit sampling): amendments lie in a row in the order of their ids, each {@code size} units long for every cent that it
 *       moves, so that a step of all cents together fits {@code size} times. From a start of {@code SHA-256(seed) mod step}, whatever lies at
 *       start, start + step, start + 2 × step … is drawn. What is longer than a step is surely drawn, and counts once.
 * </ul>
 *
 * @param population how many it was drawn from
 * @param populationCents how much money those move, each as {@link ReviewRule} measures it
 */
public record Sample(By by, int size, String seed, int population, long populationCents, List<Drawn> items, AsOf asOf) {
    /** How to draw. */
    public enum By {
        COUNT,
        AMOUNT
    }

    /** One that was drawn. */
    public record Drawn(AmendmentView amendment, long sizeCents) {}

    static Sample draw(List<AmendmentView> population, By by, int size, String seed, AsOf asOf) {
        List<Drawn> all = population.stream()
                .map(amendment -> new Drawn(amendment, ReviewRule.size(amendment)))
                .sorted(Comparator.comparing(drawn -> drawn.amendment().id().toString()))
                .toList();
        long total = 0;
        for (Drawn each : all) {
            total = Math.addExact(total, each.sizeCents());
        }
        List<Drawn> items =
                switch (by) {
                    case COUNT -> byCount(all, size, seed);
                    case AMOUNT -> byAmount(all, size, seed, total);
                };
        return new Sample(by, size, seed, all.size(), total, items, asOf);
    }

    private static List<Drawn> byCount(List<Drawn> all, int size, String seed) {
        return all.stream()
                .sorted(Comparator.comparing(
                        drawn -> number(seed + "/" + drawn.amendment().id())))
                .limit(size)
                .toList();
    }

    private static List<Drawn> byAmount(List<Drawn> all, int size, String seed, long total) {
        if (total == 0) {
            return List.of();
        }
        BigInteger step = BigInteger.valueOf(total);
        BigInteger next = number(seed).mod(step);
        BigInteger end = BigInteger.ZERO;
        List<Drawn> items = new ArrayList<>();
        for (Drawn each : all) {
            end = end.add(BigInteger.valueOf(each.sizeCents()).multiply(BigInteger.valueOf(size)));
            if (next.compareTo(end) < 0) {
                items.add(each);
                BigInteger skipped = end.subtract(BigInteger.ONE).subtract(next).divide(step);
                next = next.add(skipped.add(BigInteger.ONE).multiply(step));
            }
        }
        return items;
    }

    private static BigInteger number(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new BigInteger(1, digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

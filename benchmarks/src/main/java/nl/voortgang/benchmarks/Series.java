package nl.voortgang.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the rounds gave for one thing. */
public final class Series {
    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
        Collections.sort(values);
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double lowest() {
        return values.getFirst();
    }

    public double highest() {
        return values.getLast();
    }
}

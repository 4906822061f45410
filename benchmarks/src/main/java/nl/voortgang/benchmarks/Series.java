package nl.voortgang.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the rounds gave for one thing. */
final class Series {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
        Collections.sort(values);
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double lowest() {
        return values.getFirst();
    }

    double highest() {
        return values.getLast();
    }
}

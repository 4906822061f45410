package nl.voortgang.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown; all columns but the first hold figures. */
public final class Table {
    private final List<String> lines = new ArrayList<>();

    public Table(List<String> head) {
        add(head);
        lines.add("|---|" + "---:|".repeat(head.size() - 1));
    }

    public void add(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}

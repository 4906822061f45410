package nl.voortgang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.voortgang.benchmarks.Chart.Point;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    private static Document drawn() throws Exception {
        Chart chart = new Chart("Cost & size", "events", "ms");
        chart.add("level", List.of(new Point(1_000, 2), new Point(10_000, 2), new Point(100_000, 2)));
        chart.add("growing", List.of(new Point(1_000, 1), new Point(10_000, 10), new Point(100_000, 100)));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));
    }

    private static List<Element> elements(Document drawing, String name) {
        NodeList found = drawing.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int number = 0; number < found.getLength(); number++) {
            elements.add((Element) found.item(number));
        }
        return elements;
    }

    private static List<double[]> points(Element line) {
        List<double[]> points = new ArrayList<>();
        for (String point : line.getAttribute("points").split(" ", -1)) {
            String[] both = point.split(",", -1);
            points.add(new double[] {Double.parseDouble(both[0]), Double.parseDouble(both[1])});
        }
        return points;
    }

    @Test
    void what_costs_the_same_at_every_size_is_a_level_line() throws Exception {
        List<double[]> level = points(elements(drawn(), "polyline").getFirst());

        assertThat(level).hasSize(3).allSatisfy(point -> assertThat(point[1]).isEqualTo(level.getFirst()[1]));
    }

    @Test
    void ten_times_as_much_is_as_far_wherever_it_begins() throws Exception {
        List<double[]> growing = points(elements(drawn(), "polyline").get(1));

        assertThat(growing.get(1)[0] - growing.get(0)[0]).isEqualTo(growing.get(2)[0] - growing.get(1)[0]);
        assertThat(growing.get(0)[1] - growing.get(1)[1]).isPositive().isEqualTo(growing.get(1)[1] - growing.get(2)[1]);
    }

    @Test
    void it_can_be_read_without_being_seen_and_without_colours() throws Exception {
        Document drawing = drawn();

        assertThat(drawing.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(elements(drawing, "title"))
                .extracting(Element::getTextContent)
                .containsExactly("Cost & size");
        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .contains("events", "ms", "level", "growing", "1,000", "100,000", "1", "100");
        assertThat(elements(drawing, "polyline"))
                .extracting(line -> line.getAttribute("stroke-dasharray"))
                .doesNotHaveDuplicates();
    }
}

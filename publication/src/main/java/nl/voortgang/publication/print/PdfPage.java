package nl.voortgang.publication.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Makes a page fit for paper: bookmarks to its headings, and shapes in the way that the maker of PDF can draw them. */
final class PdfPage {
    private static final Pattern SHAPE = Pattern.compile("\\bshape-([a-z]+)\\b");
    private static final Pattern HEADING = Pattern.compile("h[1-3]");

    private final Document page;

    private PdfPage(Document page) {
        this.page = page;
    }

    /** Changes the page. */
    static void prepare(Document page, String style) {
        PdfPage prepared = new PdfPage(page);
        prepared.addStyle(style);
        prepared.drawShapes();
        prepared.addBookmarks();
    }

    private void addStyle(String css) {
        Element style = page.createElement("style");
        style.setTextContent(css);
        head().appendChild(style);
    }

    /** Drawn as backgrounds and borders, which readers of a tagged PDF pass over: the status says itself in text what it is. */
    private void drawShapes() {
        for (Element svg : elements("svg")) {
            Matcher shape = SHAPE.matcher(svg.getAttribute("class"));
            if (shape.find()) {
                Element drawn = page.createElement("span");
                drawn.setAttribute("class", "drawn drawn-" + shape.group(1));
                Element ink = page.createElement("span");
                ink.setAttribute("class", "ink");
                ink.setAttribute("style", coloured(shape.group(1)) + ": " + svg.getAttribute("color"));
                drawn.appendChild(ink);
                svg.getParentNode().replaceChild(drawn, svg);
            } else {
                svg.getParentNode().removeChild(svg);
            }
        }
    }

    /** What of the drawing has the colour. */
    private static String coloured(String shape) {
        return switch (shape) {
            case "triangle" -> "border-bottom-color";
            case "ring", "check" -> "border-color";
            default -> "background-color";
        };
    }

    private void addBookmarks() {
        Element bookmarks = page.createElement("bookmarks");
        Deque<Element> above = new ArrayDeque<>(List.of(bookmarks));
        int number = 0;
        for (Element heading : elements("*")) {
            if (!HEADING.matcher(heading.getTagName()).matches()) {
                continue;
            }
            number++;
            if (heading.getAttribute("id").isEmpty()) {
                heading.setAttribute("id", "kop-" + number);
            }
            int level = heading.getTagName().charAt(1) - '0';
            while (above.size() > level) {
                above.pop();
            }
            Element bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", text(heading));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            above.element().appendChild(bookmark);
            above.push(bookmark);
        }
        head().appendChild(bookmarks);
    }

    private Element head() {
        return elements("head").getFirst();
    }

    private List<Element> elements(String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Node node) {
        return node.getTextContent().strip().replaceAll("\\s+", " ");
    }
}

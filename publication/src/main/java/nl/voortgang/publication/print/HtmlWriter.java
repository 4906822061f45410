package nl.voortgang.publication.print;

import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes a page as HTML, as browsers read it: not every page that is well-formed XML means the same to them. */
final class HtmlWriter {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "meta", "col");
    private static final Set<String> RAW = Set.of("style", "script");

    private final StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");

    private HtmlWriter() {}

    static String write(Document page) {
        HtmlWriter writer = new HtmlWriter();
        writer.element(page.getDocumentElement());
        return writer.html.append('\n').toString();
    }

    private void element(Element element) {
        String name = element.getTagName();
        html.append('<').append(name);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            html.append(' ').append(attribute.getNodeName()).append("=\"");
            escape(attribute.getNodeValue(), true);
            html.append('"');
        }
        html.append('>');
        if (VOID.contains(name)) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner);
            } else if (child instanceof Text text) {
                text(text.getData(), name);
            }
        }
        html.append("</").append(name).append('>');
    }

    private void text(String text, String within) {
        if (!RAW.contains(within)) {
            escape(text, false);
        } else if (text.toLowerCase(Locale.ROOT).contains("</")) {
            throw new IllegalStateException("a style that would end itself");
        } else {
            html.append(text);
        }
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(inAttribute ? "&quot;" : "\"");
                default -> html.append(each);
            }
        }
    }
}

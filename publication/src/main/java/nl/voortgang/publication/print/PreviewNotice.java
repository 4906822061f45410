package nl.voortgang.publication.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What stands above a report that was not published, whatever its template says. It brings its own style. */
final class PreviewNotice {
    private static final String STYLE = style();

    private PreviewNotice() {}

    private static String style() {
        String file = "/publication-templates/preview-notice.css";
        try (InputStream in = Objects.requireNonNull(PreviewNotice.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static void put(Document page, PreviewWords words) {
        Element notice = page.createElement("div");
        boolean inItsLanguage = page.getDocumentElement().getAttribute("lang").startsWith(words.language());
        notice.setAttribute("class", "preview-notice");
        notice.setAttribute("role", "note");
        notice.appendChild(text(page, "p", words.notPublished()));
        if (!inItsLanguage) {
            notice.setAttribute("lang", words.language());
            notice.appendChild(text(page, "p", words.otherLanguage()));
        }
        body(page).insertBefore(notice, body(page).getFirstChild());
        boolean withHead = page.getElementsByTagName("head").getLength() > 0;
        (withHead ? only(page, "head") : notice).appendChild(text(page, "style", STYLE));
    }

    /** Below the notice. */
    static void offer(Document page, PreviewWords words, List<Offer> offers) {
        Element list = page.createElement("ul");
        for (Offer offer : offers) {
            Element link = text(page, "a", offer.label());
            link.setAttribute("href", offer.href());
            if (offer.current()) {
                link.setAttribute("aria-current", "page");
            }
            Element place = page.createElement("li");
            place.appendChild(link);
            list.appendChild(place);
        }
        Element ways = page.createElement("nav");
        ways.setAttribute("class", "preview-offers");
        ways.setAttribute("aria-label", words.label());
        ways.appendChild(list);
        body(page).getFirstChild().appendChild(ways);
    }

    private static Element text(Document page, String name, String text) {
        Element element = page.createElement(name);
        element.setTextContent(text);
        return element;
    }

    private static Element body(Document page) {
        return only(page, "body");
    }

    private static Element only(Document page, String name) {
        return (Element) page.getElementsByTagName(name).item(0);
    }
}

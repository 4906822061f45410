package nl.voortgang.publication.print;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What stands above a report that was not published, whatever its template says. */
final class PreviewNotice {
    private PreviewNotice() {}

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
        return (Element) page.getElementsByTagName("body").item(0);
    }
}

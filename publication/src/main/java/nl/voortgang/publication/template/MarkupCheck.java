package nl.voortgang.publication.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Goes through the elements of a page with its tags still in it. What is not known to be harmless is refused: scripts, handlers of events, forms, and
 * whatever would be loaded from elsewhere.
 */
final class MarkupCheck extends DefaultHandler {
    private static final Set<String> ELEMENTS = words("""
            html head title meta style body header footer main nav section article aside div p span h1 h2 h3 h4
            h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td a strong em b i small
            sup sub br hr abbr time figure figcaption img mark del ins blockquote q details summary svg g path
            circle rect line polyline polygon ellipse desc
            """);
    private static final Set<String> ATTRIBUTES = words("""
            class id lang dir title style href src alt width height scope colspan rowspan span headers abbr
            role tabindex datetime name content charset media start reversed open viewBox focusable fill stroke
            stroke-width color d cx cy r rx ry x y x1 y1 x2 y2 points transform
            """);
    private static final Pattern LINK = Pattern.compile("#.*|https?://[^{}]*|mailto:[^{}]*", Pattern.DOTALL);
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]*", Pattern.DOTALL);
    private static final List<String> LOADING =
            List.of("url(", "@import", "expression(", "\\", "javascript:", "image-set(");
    private static final String STYLES = "{{{styles}}}";

    private final List<Fault> faults;
    private final StringBuilder style = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private @Nullable Locator locator;
    private boolean inStyle;
    private boolean inTitle;
    private boolean hasMain;

    private MarkupCheck(List<Fault> faults) {
        this.faults = faults;
    }

    /** @param faults gets what is wrong */
    static void check(String page, List<Fault> faults) {
        MarkupCheck check = new MarkupCheck(faults);
        for (String declaration : List.of("<!ENTITY", "<![CDATA[", "<!ELEMENT", "<!ATTLIST")) {
            int at = page.indexOf(declaration);
            if (at >= 0) {
                int line = 1
                        + (int) page.substring(0, at)
                                .chars()
                                .filter(each -> each == '\n')
                                .count();
                faults.add(new Fault(line, Fault.Kind.NOT_ALLOWED, declaration));
                return;
            }
        }
        try {
            // The declaration of the kind of page comes first; before it only empty lines may stand, which XML does not
            // mind.
            Xml.read(page.isBlank() ? "<html/>" : page, check);
            check.complete();
        } catch (SAXParseException e) {
            faults.add(new Fault(e.getLineNumber(), Fault.Kind.NOT_WELL_FORMED, message(e)));
        } catch (SAXException e) {
            faults.add(new Fault(0, Fault.Kind.NOT_WELL_FORMED, message(e)));
        }
    }

    @Override
    public void setDocumentLocator(Locator where) {
        this.locator = where;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (!ELEMENTS.contains(name)) {
            fault(Fault.Kind.FORBIDDEN_ELEMENT, "<" + name + ">");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getQName(i), attributes.getValue(i));
        }
        if (name.equals("html") && attributes.getValue("lang") == null) {
            fault(Fault.Kind.INCOMPLETE_PAGE, "<html lang>");
        }
        hasMain |= name.equals("main");
        inStyle = name.equals("style");
        inTitle = name.equals("title");
    }

    private void attribute(String name, String value) {
        if (!ATTRIBUTES.contains(name) && !name.startsWith("aria-")) {
            fault(Fault.Kind.FORBIDDEN_ATTRIBUTE, name);
        } else if ((name.equals("href") && !LINK.matcher(value).matches())
                || (name.equals("src") && !PICTURE.matcher(value).matches())) {
            fault(Fault.Kind.FORBIDDEN_ADDRESS, value);
        } else if (name.equals("style")) {
            checkStyle(value);
        }
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (inStyle) {
            style.append(text, from, length);
        }
        if (inTitle) {
            title.append(text, from, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (inStyle) {
            checkStyle(style.toString().replace(STYLES, ""));
            style.setLength(0);
        }
        inStyle = false;
        inTitle = false;
    }

    /** Text of a report has no place in a style: what it would do there depends on what it says. */
    private void checkStyle(String css) {
        String text = css.toLowerCase(Locale.ROOT);
        LOADING.stream().filter(text::contains).forEach(each -> fault(Fault.Kind.FORBIDDEN_ADDRESS, each));
        if (text.contains("{{") || text.contains("</")) {
            fault(Fault.Kind.NOT_ALLOWED, "style {{ }}");
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        fault(Fault.Kind.NOT_ALLOWED, "<?" + target);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void complete() {
        if (title.toString().isBlank()) {
            faults.add(new Fault(0, Fault.Kind.INCOMPLETE_PAGE, "<title>"));
        }
        if (!hasMain) {
            faults.add(new Fault(0, Fault.Kind.INCOMPLETE_PAGE, "<main>"));
        }
    }

    private void fault(Fault.Kind kind, String detail) {
        faults.add(new Fault(locator == null ? 0 : locator.getLineNumber(), kind, detail));
    }

    private static String message(SAXException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}

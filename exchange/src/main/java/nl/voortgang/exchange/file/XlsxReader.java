package nl.voortgang.exchange.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import nl.voortgang.exchange.format.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads workbooks. Made here and not taken from a library, because the file comes from outside: a cell that claims to stand in column
 * 300,000,000, or a text that claims to be the two billionth, must not cost the memory it asks for.
 */
final class XlsxReader {
    private final Archive archive;

    XlsxReader(Archive archive) {
        this.archive = archive;
    }

    /** One sheet of the workbook, and where it stands in the archive. */
    private record Part(String name, String relation) {}

    void read(Tables tables) {
        try {
            String workbook = target(relations("_rels/.rels", ""), "/officeDocument", "xl/workbook.xml");
            String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
            String file = workbook.substring(folder.length());
            Map<String, Relation> relations = relations(folder + "_rels/" + file + ".rels", folder);
            SharedTexts texts = SharedTexts.read(optional(target(relations, "/sharedStrings", "")));
            boolean from1904 = is1904(workbook);
            CellStyles styles = CellStyles.read(optional(target(relations, "/styles", "")), from1904);
            for (Part part : parts(workbook)) {
                Relation relation = relations.get(part.relation());
                Tables.Rows rows = relation == null ? null : tables.table(part.name());
                if (rows != null && relation != null) {
                    new XlsxSheet(texts, styles).read(required(relation.target()), rows);
                }
            }
        } catch (XMLStreamException | NumberFormatException broken) {
            throw UnreadableFile.because(Problem.UNREADABLE_FILE, "The workbook is damaged: it cannot be read.");
        }
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String entry, String folder) throws XMLStreamException {
        Map<String, Relation> relations = new HashMap<>();
        byte[] content = optional(entry);
        if (content != null) {
            try (Xml xml = new Xml(content)) {
                while (xml.next()) {
                    if (xml.starts("Relationship")) {
                        String target = xml.attribute("Target", "");
                        String path = target.startsWith("/") ? target.substring(1) : folder + target;
                        relations.put(xml.attribute("Id", ""), new Relation(xml.attribute("Type", ""), path));
                    }
                }
            }
        }
        return relations;
    }

    private static String target(Map<String, Relation> relations, String type, String otherwise) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse(otherwise);
    }

    private List<Part> parts(String workbook) throws XMLStreamException {
        List<Part> parts = new ArrayList<>();
        try (Xml xml = new Xml(required(workbook))) {
            while (xml.next()) {
                if (xml.starts("sheet")) {
                    parts.add(new Part(xml.attribute("name", ""), xml.attribute("id", "")));
                }
            }
        }
        return parts;
    }

    /** Old files of the Mac count days from 1904. */
    private boolean is1904(String workbook) throws XMLStreamException {
        try (Xml xml = new Xml(required(workbook))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904", "0");
                    return flag.equals("1") || flag.equals("true");
                }
            }
        }
        return false;
    }

    private byte[] required(String entry) {
        return archive.entry(entry)
                .orElseThrow(() -> UnreadableFile.because(
                        Problem.UNREADABLE_FILE, "The workbook is damaged: it has no " + entry + "."));
    }

    private byte @Nullable [] optional(String entry) {
        return archive.entry(entry).orElse(null);
    }
}

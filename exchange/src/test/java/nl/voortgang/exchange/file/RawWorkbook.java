package nl.voortgang.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with one sheet whose XML a test writes itself, right or wrong. */
final class RawWorkbook {
    private static final String TEXTS =
            "<sst><si><t>gedeeld</t><rPh><t>x</t></rPh></si><si><t>a_x000A_b</t></si></sst>";
    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\-mm\\-yyyy"/>
            <numFmt numFmtId="165" formatCode="0&quot; dagen&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""";

    private RawWorkbook() {}

    static YearFile of(String rows, String prologue) {
        return of(rows, prologue, TEXTS, STYLES);
    }

    static YearFile of(String rows, String prologue, String texts, String styles) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"x\"><workbookPr/><sheets><sheet name=\"blad\" r:id=\"s\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
                    <Relationship Id="t" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>
                    <Relationship Id="u" Type="x/styles" Target="styles.xml"/></Relationships>""");
            put(zip, "xl/SharedStrings.xml", texts);
            put(zip, "xl/styles.xml", styles);
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    prologue + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return YearFile.of(out.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}

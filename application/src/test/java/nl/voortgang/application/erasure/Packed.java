package nl.voortgang.application.erasure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What bytes say, in small letters: as they are, and unpacked where they are a workbook, an archive or a printed document. */
final class Packed {
    private Packed() {}

    static String text(byte[] bytes) {
        try {
            String raw = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return raw + String.join("\n", within(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> within(byte[] bytes) throws IOException {
        List<String> texts = new ArrayList<>();
        if (startsWith(bytes, "PK")) {
            texts.addAll(entries(bytes));
        } else if (startsWith(bytes, "\u001f\u008b")) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                texts.add(text(unpacked.readAllBytes()));
            }
        } else if (startsWith(bytes, "%PDF")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                texts.add(new PDFTextStripper().getText(document).toLowerCase(Locale.ROOT));
            }
        }
        return texts;
    }

    /** By its directory at the end: not every workbook can be read from its beginning. */
    private static List<String> entries(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("packed", ".zip");
        try {
            Files.write(file, bytes);
            List<String> texts = new ArrayList<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    texts.add(text(zip.getInputStream(entry).readAllBytes()));
                }
            }
            return texts;
        } finally {
            Files.delete(file);
        }
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        return bytes.length > magic.length()
                && new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}

package nl.voortgang.application.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.voortgang.exchange.file.YearFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The five published reports that come with the program, each as the CSV files of one municipality's year. */
final class DemoReports {
    static final List<String> ORGANISATIONS = List.of("zevenaar", "weert", "aalten", "coevorden", "seed-0");

    private DemoReports() {}

    /** The same files always make the same bytes, so that an import of them is recognised. */
    static YearFile of(String organisation) {
        try {
            Resource[] sheets =
                    new PathMatchingResourcePatternResolver().getResources("classpath:demo/" + organisation + "/*.csv");
            Arrays.sort(sheets, Comparator.comparing(sheet -> Objects.requireNonNull(sheet.getFilename())));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Resource sheet : sheets) {
                    add(sheet, zip);
                }
            }
            return YearFile.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration data of " + organisation + " cannot be read", e);
        }
    }

    private static void add(Resource sheet, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(Objects.requireNonNull(sheet.getFilename()));
        entry.setTime(0);
        zip.putNextEntry(entry);
        try (InputStream in = sheet.getInputStream()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}

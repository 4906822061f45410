package nl.voortgang.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.voortgang.exchange.Csv;
import nl.voortgang.exchange.rows.Existing;
import nl.voortgang.exchange.rows.Validation;
import nl.voortgang.exchange.rows.YearRows;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is handed in as a file is unpacked within the limits, or refused; and what comes of it is rows and faults. */
class ArchiveFuzzTest {
    private static final Limits SMALL = new Limits(1 << 16, 1 << 16, 10, 100);

    static Stream<byte[]> files() {
        return Stream.of(
                Csv.year("stad").zip(),
                stored(Map.of("perioden.csv", "code;volgorde\nrek-2019;1\n")),
                stored(Map.of("jaar/../statussen.csv", "a,b\n1,2\n")),
                stored(Map.of(
                        "[Content_Types].xml",
                        "<Types/>",
                        "xl/workbook.xml",
                        "<workbook xmlns:r='x'><sheets><sheet name='perioden' r:id='s'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='s' Type='x/worksheet' Target='a.xml'/></Relationships>",
                        "xl/a.xml",
                        "<worksheet><row><c><v>1</v></c></row></worksheet>")));
    }

    @MethodSource("files")
    @FuzzTest
    void any_bytes_are_unpacked_within_the_limits_or_refused(byte[] bytes) {
        try {
            Map<String, byte[]> entries = Archive.unpack(bytes, SMALL).entries();
            assertThat(entries.size()).isLessThanOrEqualTo(SMALL.entries());
            assertThat(entries.values().stream()
                            .mapToLong(entry -> entry.length)
                            .sum())
                    .isLessThanOrEqualTo(SMALL.unpackedBytes());
        } catch (UnreadableFile refused) {
            assertThat(refused.fault().message()).isNotBlank();
        }

        YearRows year = YearRows.of(YearFile.of(bytes));
        Validation.check(year, Existing.NOTHING);

        assertThat(year.faults().kept())
                .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
        // Something that is no whole year of an organisation is never taken for one.
        assertThat(year.faults().isEmpty()).isEqualTo(year.faults().count() == 0);
        assertThat(!year.faults().isEmpty() || year.organisation().isPresent()).isTrue();
    }

    /** Without packing, so that what is changed in the file is changed in what is read of it. */
    private static byte[] stored(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

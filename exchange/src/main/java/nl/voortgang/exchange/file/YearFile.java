package nl.voortgang.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.voortgang.exchange.format.Problem;

/** A file as it was handed in: a workbook, or CSV files in a zip. The same bytes are the same file. */
public final class YearFile {
    private static final String WORKBOOK = "[Content_Types].xml";

    private final byte[] bytes;

    private YearFile(byte[] bytes) {
        this.bytes = bytes;
    }

    @SuppressWarnings("ArrayIdentity")
    public static YearFile of(byte[] bytes) {
        return new YearFile(bytes);
    }

    /**
     * Takes a file, or a folder of CSV files.
     *
     * @throws UnreadableFile where it is too large
     */
    public static YearFile of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new YearFile(zipped(path));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return of(in);
        }
    }

    /**
     * Takes what a stream holds.
     *
     * @throws UnreadableFile where that is too much
     */
    public static YearFile of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Limits.DEFAULT.fileBytes() + 1);
        if (bytes.length > Limits.DEFAULT.fileBytes()) {
            throw UnreadableFile.because(
                    Problem.TOO_LARGE, "The file is larger than " + (Limits.DEFAULT.fileBytes() >> 20) + " MB.");
        }
        return new YearFile(bytes);
    }

    /** The file as it is; whoever asks must not change it. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of the bytes, hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /**
     * Hands over everything that stands in the file.
     *
     * @throws UnreadableFile where it cannot be read to its end
     */
    public void read(Tables tables, Limits limits) {
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
            throw UnreadableFile.because(
                    Problem.UNREADABLE_FILE,
                    "The file is an old .xls workbook, or one with a password; save it as .xlsx, without a password.");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw UnreadableFile.because(
                    Problem.UNREADABLE_FILE, "The file is neither an .xlsx workbook nor a zip file with .csv files.");
        }
        Archive archive = Archive.unpack(bytes, limits);
        if (archive.entry(WORKBOOK).isPresent()) {
            new XlsxReader(archive).read(tables);
        } else {
            CsvReading.read(archive, tables);
        }
    }

    /** The same folder always gives the same bytes, so that the digest tells whether it was taken in before. */
    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(folder);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<Path> csv = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".csv"))
                    .sorted()
                    .toList();
            for (Path file : csv) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return out.toByteArray();
    }
}

package nl.voortgang.exchange.export;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import nl.voortgang.exchange.file.CsvZipWriter;
import nl.voortgang.exchange.file.XlsxWriter;
import nl.voortgang.exchange.file.YearWriter;

/** The two shapes of the same file. */
public enum FileFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("zip", "application/zip");

    private final String extension;
    private final String mediaType;

    FileFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public YearWriter writer(OutputStream out) {
        return switch (this) {
            case XLSX -> new XlsxWriter(out);
            case CSV -> new CsvZipWriter(out);
        };
    }

    /** By its name in an address: {@code xlsx} or {@code csv}. */
    public static Optional<FileFormat> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "xlsx" -> Optional.of(XLSX);
            case "csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }
}

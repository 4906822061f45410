package nl.voortgang.exchange.file;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import nl.voortgang.exchange.format.Problem;

/** A zip file unpacked in memory, within limits. Nothing of it is ever written anywhere, so that names of entries lead nowhere. */
final class Archive {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Archive() {}

    static Archive unpack(byte[] bytes, Limits limits) {
        Archive archive = new Archive();
        long left = limits.unpackedBytes();
        try {
            ZipDirectory directory = new ZipDirectory(bytes);
            while (directory.next()) {
                if (directory.name().endsWith("/")) {
                    continue;
                }
                // One byte more than there may be tells too much from just enough; the sizes that entries claim prove
                // nothing.
                byte[] content = directory.content((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || archive.entries.size() >= limits.entries()) {
                    throw UnreadableFile.because(
                            Problem.TOO_LARGE,
                            "The file unpacks to more than " + (limits.unpackedBytes() >> 20) + " MB.");
                }
                if (archive.entries.put(directory.name(), content) != null) {
                    throw UnreadableFile.because(
                            Problem.UNREADABLE_FILE, "The archive holds the same file twice: " + directory.name());
                }
            }
        } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw UnreadableFile.because(Problem.UNREADABLE_FILE, "The file is damaged: it cannot be unpacked.");
        }
        return archive;
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    /** An entry by its name, whatever its capitals: some programs write other ones in one place than in another. */
    Optional<byte[]> entry(String name) {
        byte[] exact = entries.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

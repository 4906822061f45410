package nl.voortgang.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.voortgang.exchange.file.YearFile;

/** Makes files for tests: sheets as text, one below the other. */
public final class Csv {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public static Csv of(String organisation) {
        return new Csv()
                .sheet("organisatie", "id;naam;verantwoording", organisation + ";Gemeente " + organisation + ";vrij");
    }

    /** The least a file needs for statuses: two periods, a scale, a theme and three activities. */
    public static Csv year(String organisation) {
        return of(organisation)
                .sheet(
                        "statusschaal",
                        "code;label;omschrijving;niveau;kleur;vorm",
                        "V;Volgens plan;;ON_TRACK;#2e7d32;circle",
                        "N;Niet volgens plan;;OFF_TRACK;#b71c1c;square")
                .sheet(
                        "perioden",
                        "code;volgorde;soort;jaar;label;toestand",
                        "rek-2019;1;ANNUAL_ACCOUNTS;2019;Rekening;CLOSED",
                        "vgr-2020;2;PROGRESS_REPORT;2020;Rapportage;OPEN")
                .sheet(
                        "onderdelen",
                        "sleutel;soort;code;titel;hoort_bij",
                        "6.1;THEME;6.1;Zorg;6",
                        "6;PROGRAMME;6;Sociaal;")
                .sheet(
                        "doelstellingen",
                        "sleutel;titel;hoort_bij;verwijzingen",
                        "d-1;Meedoen;6.1;16,40",
                        "d-2;Wonen;6.1;")
                .sheet(
                        "activiteiten",
                        "sleutel;code;titel;hoort_bij;jaar_realisatie",
                        "6.1.1;6.1.1;Loket;d-1;2021",
                        "6.1.2;6.1.2;Wijkteam;6.1;2022",
                        "6.1.3;6.1.3;Kaart;6;")
                .sheet(
                        "statussen",
                        "onderwerp;periode;status;toelichting",
                        "6.1.1;rek-2019;V;Goed",
                        "6.1.1;vgr-2020;N;Later",
                        "6.1.2;vgr-2020;V;",
                        "d-1;vgr-2020;V;Loopt")
                .sheet("toelichtingen", "sleutel;onderwerp;periode;titel;tekst", "t-1;6.1;vgr-2020;Corona;Veel werk")
                .sheet(
                        "begrotingslijnen",
                        "sleutel;onderwerp;label;jaar;soort;primitief;realisatie",
                        "b-1;6;Zorg;2020;EXPENSE;1.000,50;900",
                        "b-2;6;Welzijn;2020;EXPENSE;500;")
                .sheet(
                        "afgedrukte_cijfers",
                        "sleutel;onderwerp;omschrijving;jaar;soort;waarde;eenheid;bron",
                        "f-1;6;Totaal;2020;EXPENSE;35,50;EUR_THOUSAND;Begroting")
                .sheet(
                        "indicatoren",
                        "sleutel;onderwerp;naam;operator;streefwaarde;jaar",
                        "i-1;d-1;Tevreden;>=;7,5;2021")
                .sheet("metingen", "sleutel;indicator;datum;waarde;teller;noemer", "m-1;i-1;31-12-2019;7,0;7;10");
    }

    public Csv sheet(String name, String... lines) {
        return file(name + ".csv", String.join("\r\n", lines) + "\r\n");
    }

    public Csv file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Csv file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** The same with a piece of one sheet replaced. */
    public Csv with(String sheet, String old, String replacement) {
        String text = text(sheet);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(sheet + " has no " + old);
        }
        return file(sheet + ".csv", text.replace(old, replacement));
    }

    /** The same with a line more. */
    public Csv with(String sheet, String line) {
        String text = text(sheet);
        return file(sheet + ".csv", text + line + "\r\n");
    }

    private String text(String sheet) {
        return new String(Objects.requireNonNull(files.get(sheet + ".csv")), StandardCharsets.UTF_8);
    }

    public Csv without(String sheet) {
        files.remove(sheet + ".csv");
        return this;
    }

    public YearFile file() {
        return YearFile.of(zip());
    }

    public byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package nl.voortgang.application.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.voortgang.application.Program;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.demo.DemoGrants;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.run.ImportInterrupted;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.publication.publishing.SealingActor;

/** Files of municipalities that do not exist, to be handed in. */
public final class YearFiles {
    private static final String ANOTHER_ACTIVITY = "a-3;1.1.3;Spreekuur op school;d-1;;2022\n";

    private final Path directory;

    YearFiles(Path directory) {
        this.directory = directory;
    }

    /** A year of Veldwijk: one period is closed, one is open and one is still to come. */
    String year() {
        return write("veldwijk.zip", zip("veldwijk", "Gemeente Veldwijk", ""));
    }

    String yearWithAnotherActivity() {
        return write("veldwijk-2.zip", zip("veldwijk", "Gemeente Veldwijk", ANOTHER_ACTIVITY));
    }

    String noYear() {
        return write("brief.zip", "Geachte raad,".getBytes(StandardCharsets.UTF_8));
    }

    /** A template by the name of raadsbrief, with this title, and this on line 8. */
    String template(String title, String line) {
        String text = """
                {{!
                name: raadsbrief
                title: TITLE
                }}
                <!DOCTYPE html>
                <html lang="nl">
                <head><title>{{organisation}}</title></head><body><main>
                LINE
                </main></body></html>
                """;
        return write(
                "raadsbrief-" + Integer.toHexString((title + line).hashCode()) + ".html",
                text.replace("TITLE", title).replace("LINE", line).getBytes(StandardCharsets.UTF_8));
    }

    /** The link to an import that stopped halfway, as it does when the database is lost, and that this account is to give up. */
    static String interruptedFor(String account) {
        return nameInterruptedFor(account) + ", …";
    }

    /** Veldwijk with nothing in it yet, and the people who may work there. */
    static void begin(Program program) {
        OrganisationId veldwijk = new OrganisationId("veldwijk");
        program.bean(Commands.class)
                .send(
                        new RegisterOrganisation(veldwijk, "Gemeente Veldwijk", AccountRule.REQUIRED),
                        Sender.of(program.bean(SealingActor.class).id()));
        program.bean(DemoGrants.class).give(veldwijk);
    }

    /** Makes that import. */
    static void interrupt(Program program, String account) {
        OrganisationId organisation = new OrganisationId("halverwege-" + account);
        byte[] file = zip(organisation.value(), nameInterruptedFor(account), "");
        ActorId night = program.bean(Accounts.class).withoutPassword("night", "Nachtimport");
        program.bean(FirstGrants.class).grantProgram(night);
        try {
            program.bean(Importer.class).run(YearFile.of(file), night, progress -> {
                if (progress.done() > 3) {
                    throw new IllegalStateException("the import is stopped here");
                }
            });
        } catch (ImportInterrupted asIntended) {
            program.bean(DemoGrants.class).give(organisation);
            return;
        }
        throw new AssertionError("the import was not interrupted");
    }

    private static String nameInterruptedFor(String account) {
        return "Gemeente Halverwege (" + account + ")";
    }

    /** A year of a municipality with this id and name. */
    public static YearFile of(String id, String name) {
        return YearFile.of(zip(id, name, ""));
    }

    private static byte[] zip(String id, String name, String furtherActivities) {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("organisatie", "id;naam;verantwoording\n" + id + ";" + name + ";verplicht\n");
        sheets.put("statusschaal", """
                code;label;omschrijving;niveau;kleur;vorm
                G;Op koers;;ON_TRACK;#2e7d32;circle
                O;Loopt risico;;AT_RISK;#b45309;triangle
                R;Vastgelopen;;OFF_TRACK;#b71c1c;square
                """);
        sheets.put("perioden", """
                code;volgorde;soort;jaar;label;kort_label;naam;peildatum;deadline;toestand
                vgr1-2021;1;PROGRESS_REPORT;2021;1e VGR 2021;1e VGR;1e voortgangsrapportage 2021;2021-04-30;2021-05-22;CLOSED
                vgr2-2021;2;PROGRESS_REPORT;2021;2e VGR 2021;2e VGR;2e voortgangsrapportage 2021;2021-08-31;2021-10-15;OPEN
                jaar-2021;3;ANNUAL_ACCOUNTS;2021;Jaarstukken 2021;Jaar 2021;jaarstukken 2021;2021-12-31;2022-03-31;DEFINED
                """);
        sheets.put("onderdelen", """
                sleutel;soort;code;titel;hoort_bij;omschrijving
                1;PROGRAMME;1;Zorg en welzijn;;
                """);
        sheets.put("doelstellingen", """
                sleutel;code;titel;hoort_bij;omschrijving;verwijzingen
                d-1;1.1;Inwoners vinden snel hulp;1;;
                """);
        sheets.put("activiteiten", """
                sleutel;code;titel;hoort_bij;omschrijving;jaar_realisatie
                a-1;1.1.1;Wijkteams versterken;d-1;;2021
                a-2;1.1.2;Wachttijden verkorten;d-1;;2022
                """ + furtherActivities);
        sheets.put("statussen", """
                onderwerp;periode;status;toelichting
                a-1;vgr1-2021;G;De teams zijn gevormd.
                a-2;vgr1-2021;G;De wachtlijst is geteld.
                """);
        sheets.put("begrotingslijnen", """
                sleutel;onderwerp;label;taakveld;jaar;soort;primitief;realisatie
                wijkteams-2021;a-1;Wijkteams;;2021;EXPENSE;250000;300000
                """);
        return zip(sheets);
    }

    private static byte[] zip(Map<String, String> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                zip.putNextEntry(new ZipEntry(sheet.getKey() + ".csv"));
                zip.write(sheet.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String write(String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.voortgang.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.voortgang.application.Program;
import nl.voortgang.application.SignedInReader;
import nl.voortgang.eventstore.EventLog;

/** Everything that is given out of an organisation, in every form; also a few pages. */
final class Exports {
    private final Program program;
    private final SignedInReader auditor;
    private final String organisation;
    private final String activity;
    private final long position;
    private final Instant before;

    /**
     * Of an organisation, about one activity and one event of it.
     *
     * @param before a moment before anything was reported
     */
    Exports(Program program, String organisation, String activity, long position, Instant before) {
        this.program = program;
        this.auditor = new SignedInReader(program, "auditor");
        this.organisation = organisation;
        this.activity = activity;
        this.position = position;
        this.before = before;
    }

    private List<String> addresses() {
        String of = "/organisations/" + organisation;
        long now = program.bean(EventLog.class).head();
        String workbook = "?format=XLSX&position=" + now;
        String csv = "?format=CSV&position=" + now;
        return List.of(
                "/v1" + of + "/export?format=xlsx",
                "/v1" + of + "/export?format=csv",
                "/v1" + of + "/budget-ledger/export",
                "/v1" + of + "/audit-trail",
                "/v1/activities/" + activity + "/timeline",
                "/v1/integrity/inclusion-proof?position=" + position,
                of + "/export" + workbook,
                of + "/export" + csv,
                of + "/audit-trail/export" + workbook,
                of + "/audit-trail/export" + csv,
                of + "/access-log/export",
                of + "/compare/export?what=moments&period=p1&format=XLSX&from=" + before,
                of + "/periods/p1/preview.pdf",
                of + "/people",
                "/installation/access-log/export",
                "/activities/" + activity + "/export" + workbook,
                "/activities/" + activity + "/export" + csv,
                "/activities/" + activity,
                "/events/" + position + "/proof");
    }

    /** Those in which any of the words stands. */
    List<String> withAnyOf(Collection<String> words) {
        List<String> found = new ArrayList<>();
        List<String> notGiven = new ArrayList<>();
        for (String address : addresses()) {
            HttpResponse<byte[]> answer = auditor.download(address);
            if (answer.statusCode() != 200) {
                notGiven.add(answer.statusCode() + " " + address);
            }
            String text = Packed.text(answer.body());
            if (words.stream().anyMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))) {
                found.add(address);
            }
        }
        assertThat(notGiven).isEmpty();
        return found;
    }
}

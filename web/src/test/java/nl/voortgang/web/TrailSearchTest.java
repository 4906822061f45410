package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.audittrail.TrailPage;
import nl.voortgang.query.audittrail.TrailQuestion;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.w3c.dom.Document;

/** Searching the trail, and taking along what is found. */
class TrailSearchTest extends PageTest {
    private static final String TRAIL = "/organisations/veldwijk/audit-trail";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AuditTrail trail;

    @Test
    void the_words_are_asked_for_and_marked_where_they_stand() throws Exception {
        Document page = html(get(TRAIL + "?text=CORONA", "AUDITOR"));

        assertThat(asked().words()).containsExactly("CORONA");
        assertThat(texts(page, "//mark")).containsExactly("Corona");
        assertThat(one(page, "//p[@role='status']")).isEqualTo("Gevonden: meer dan 4");
    }

    @Test
    void a_programme_is_searched_with_everything_below_it() throws Exception {
        get(TRAIL + "?subject=programme:" + Specimens.PROGRAMME, "AUDITOR");

        assertThat(asked().among()).contains(Specimens.PROGRAMME, Specimens.GOAL, Specimens.RUNNING_LATE);
    }

    private TrailQuestion asked() {
        ArgumentCaptor<TrailQuestion> questions = ArgumentCaptor.forClass(TrailQuestion.class);
        verify(trail, atLeastOnce()).page(questions.capture(), any());
        return questions.getValue();
    }

    @Test
    void words_that_cannot_be_found_are_refused_at_the_field() throws Exception {
        Document page = html(get(TRAIL + "?text=t", "AUDITOR"));

        assertThat(texts(page, "//*[@id='errors']//a/@href")).containsExactly("#text");
        assertThat(one(page, "//input[@id='text']/@value")).isEqualTo("t");
    }

    @Test
    void the_file_has_the_question_the_position_and_a_row_for_each_value() throws Exception {
        Document page = html(get(TRAIL + "?text=corona&after=1235", "AUDITOR"));
        when(trail.page(argThat(all -> all != null && all.limit() == TrailQuestion.MAX_LIMIT), any()))
                .thenReturn(new TrailPage(Specimens.trail(), null, Specimens.NOW));
        String csv = one(page, "//a[text()='CSV'][@download]/@href");
        assertThat(csv).isEqualTo(TRAIL + "/export?text=corona&position=1234&format=CSV");

        MockHttpServletResponse file = get(TRAIL + "/export?text=corona&position=1234&format=CSV&order=x", "AUDITOR")
                .getResponse();

        assertThat(file.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"veldwijk-wijzigingen-1234.csv\"");
        List<String> lines =
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .contains(
                        "\uFEFForganisatie;Gemeente Veldwijk (veldwijk)",
                        "woorden;corona",
                        "positie in het logboek;1234",
                        "kenmerk;vastgelegd;door wie;soort wijziging;onderwerp;onderdeel;periode;veld;van;naar;reden")
                .anyMatch(line -> line.startsWith("1234;22 september 2020, 10:08:33;Ans de Vries;")
                        && line.contains(";oorzaak;;Corona;"))
                .anyMatch(line ->
                        line.startsWith("1234;") && line.contains(";status;Volgens plan (V);Niet volgens plan (N);"));
    }

    @Test
    void a_file_of_no_position_or_shape_is_refused() throws Exception {
        assertThat(get(TRAIL + "/export?format=CSV", "AUDITOR").getResponse().getStatus())
                .isEqualTo(400);
        assertThat(get(TRAIL + "/export?position=1&format=PDF", "AUDITOR")
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(get(TRAIL + "/export?position=1&format=CSV&text=t", "AUDITOR")
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void the_matrix_and_the_timeline_are_given_out_as_they_are_shown() throws Exception {
        Document matrix = html(get("/organisations/veldwijk", "AUDITOR"));
        String csv = one(matrix, "//a[text()='CSV'][@download]/@href");
        assertThat(get(csv, "AUDITOR").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("positie in het logboek;1234", "Activiteit;6.1.3;Vergroten toegankelijkheid");

        String timeline = one(html(get(ACTIVITY, "AUDITOR")), "//a[text()='CSV'][@download]/@href");
        assertThat(timeline).isEqualTo(ACTIVITY + "/export?position=1234&format=CSV");
        assertThat(get(timeline, "AUDITOR").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("onderwerp;6.1.3 Vergroten toegankelijkheid", ";Corona;Een kwartaal later;");
    }

    @Test
    void a_workbook_is_a_workbook() throws Exception {
        MockHttpServletResponse file =
                get(TRAIL + "/export?position=1234&format=xlsx", "AUDITOR").getResponse();

        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    }
}

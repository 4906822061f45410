package nl.voortgang.command;

import static nl.voortgang.command.People.COLLEAGUE;
import static nl.voortgang.command.People.OFFICER;
import static nl.voortgang.command.Statuses.bare;
import static nl.voortgang.command.Statuses.recorded;
import static nl.voortgang.command.Zevenaar.VGR1_2020;
import static nl.voortgang.command.Zevenaar.VGR2_2020;
import static nl.voortgang.command.Zevenaar.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import nl.voortgang.command.Reports.Phase;
import nl.voortgang.command.Reports.Report;
import nl.voortgang.events.CorrectionId;
import nl.voortgang.events.ReportId;
import nl.voortgang.events.StatusDetails;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final ReportId REPORT = new ReportId(id("report"));
    private static final CorrectionId CORRECTION = new CorrectionId(id("correction"));
    private static final StatusDetails ON_TRACK = recorded(bare("V"));
    private static final StatusDetails NOT_STARTED = recorded(bare("G"));

    private final Reports reported = Reports.NONE.reported(REPORT, VGR1_2020, ON_TRACK, OFFICER);
    private final Reports corrected = reported.corrected(VGR1_2020, CORRECTION, NOT_STARTED, COLLEAGUE);

    @Test
    void a_period_has_at_most_one_report() {
        assertThat(standing(reported)).isEqualTo(List.of(REPORT, OFFICER, ON_TRACK, Phase.REPORTED));
        assertThat(reported.in(VGR2_2020)).isEmpty();
        assertThat(reported.has(REPORT)).isTrue();
        assertThat(reported.has(new ReportId(id("another")))).isFalse();
    }

    @Test
    void a_corrected_report_is_the_same_report_by_who_corrected_it() {
        assertThat(standing(corrected)).isEqualTo(List.of(REPORT, COLLEAGUE, NOT_STARTED, Phase.REPORTED));
    }

    @Test
    void a_report_that_is_judged_stays_what_it_says() {
        assertThat(standing(corrected.moved(VGR1_2020, Phase.APPROVED)))
                .isEqualTo(List.of(REPORT, COLLEAGUE, NOT_STARTED, Phase.APPROVED));
    }

    @Test
    void history_never_speaks_of_a_report_that_was_not_made() {
        assertThatIllegalStateException()
                .isThrownBy(() -> reported.corrected(VGR2_2020, CORRECTION, NOT_STARTED, COLLEAGUE));
        assertThatIllegalStateException().isThrownBy(() -> reported.moved(VGR2_2020, Phase.APPROVED));
    }

    private static List<Object> standing(Reports reports) {
        Report report = reports.in(VGR1_2020).orElseThrow();
        assertThat(report.periodId()).isEqualTo(VGR1_2020);
        return List.of(report.reportId(), report.author(), report.details(), report.phase());
    }
}

package nl.voortgang.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PeriodKind;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.publication.Digest;
import nl.voortgang.query.outline.PeriodList;
import nl.voortgang.query.outline.PeriodState;
import nl.voortgang.query.outline.PeriodView;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import org.jspecify.annotations.Nullable;

/** What Veldwijk published: the account of 2019 twice, the second time withdrawn; its first progress report is being printed. */
final class PublicationSpecimens {
    static final PeriodId REK_2019 = new PeriodId(Specimens.VELDWIJK, "rek-2019");
    static final PeriodId VGR1_2020 = new PeriodId(Specimens.VELDWIJK, "vgr1-2020");
    static final PeriodId REK_2018 = new PeriodId(Specimens.VELDWIJK, "rek-2018");

    static final byte[] PAGE = "<!DOCTYPE html><title>Jaarrekening</title>".getBytes(StandardCharsets.UTF_8);
    static final String PAGE_DIGEST = Digest.of(PAGE).hex();
    static final Instant MADE = Instant.parse("2020-11-19T09:08:33.127Z");

    private static final TemplateVersion TEMPLATE = new TemplateVersion("statusoverzicht", 1, "a".repeat(64));

    private PublicationSpecimens() {}

    static List<EditionView> editions() {
        return List.of(
                edition(VGR1_2020, 1, EditionState.REQUESTED, null),
                edition(REK_2019, 2, EditionState.WITHDRAWN, "De stand van 6.1.3 was verkeerd."),
                edition(REK_2019, 1, EditionState.SEALED, null),
                edition(REK_2018, 1, EditionState.WITHDRAWN, null));
    }

    private static EditionView edition(PeriodId period, int number, EditionState state, @Nullable String reason) {
        boolean isWithdrawn = state == EditionState.WITHDRAWN;
        return new EditionView(
                period,
                number,
                state,
                1284,
                Instant.parse("2020-11-19T09:00:53Z"),
                MADE,
                1,
                TEMPLATE,
                reason,
                number > 1 ? "b".repeat(64) : null,
                state == EditionState.REQUESTED ? List.of() : printed(),
                state == EditionState.REQUESTED ? null : MADE.plusSeconds(4),
                isWithdrawn ? MADE.plusSeconds(4000) : null,
                isWithdrawn ? "De correctie zelf was onjuist." : null,
                2);
    }

    private static List<PrintedForm> printed() {
        return List.of(
                new PrintedForm(PublicationForm.HTML, PAGE_DIGEST, PAGE.length),
                new PrintedForm(PublicationForm.PDF, "c".repeat(64), 183_406),
                new PrintedForm(PublicationForm.JSON, "d".repeat(64), 30_127));
    }

    static PeriodList periods() {
        return new PeriodList(
                List.of(
                        period("rek-2018", "jaarrekening 2018", 0, PeriodState.CLOSED),
                        period("rek-2019", "jaarrekening 2019", 1, PeriodState.CLOSED),
                        period("vgr1-2020", "eerste voortgangsrapportage 2020", 2, PeriodState.CLOSED),
                        period("vgr2-2020", "tweede voortgangsrapportage 2020", 3, PeriodState.OPEN),
                        period("kad-2020", "kadernota 2020", 4, PeriodState.CLOSED)),
                Specimens.NOW);
    }

    private static PeriodView period(String code, String name, int order, PeriodState state) {
        return new PeriodView(
                code, code, null, name, PeriodKind.PROGRESS_REPORT, 2020, order, null, null, state, null, List.of(), 3);
    }
}

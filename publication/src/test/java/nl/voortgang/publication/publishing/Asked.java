package nl.voortgang.publication.publishing;

import java.time.Instant;
import java.util.List;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.OneEdition;
import org.jspecify.annotations.Nullable;

/** Editions that were asked for. */
final class Asked {
    static final PeriodId VGR1 = PeriodId.of("zevenaar/vgr1-2020");
    static final PeriodId REK = PeriodId.of("zevenaar/rek-2019");
    static final String TEMPLATE = "f".repeat(64);
    static final String PREVIOUS = "e".repeat(64);
    static final Instant MADE = Instant.parse("2020-11-19T09:08:33.127Z");

    private Asked() {}

    static EditionView first(PeriodId period) {
        return edition(period, 1, EditionState.REQUESTED, null, null);
    }

    static EditionView correction(PeriodId period) {
        return edition(period, 2, EditionState.REQUESTED, "6.1.3 stond verkeerd.", PREVIOUS);
    }

    static OneEdition found(EditionView edition) {
        return new OneEdition(edition, new AsOf(1290, MADE, true));
    }

    static EditionView edition(
            PeriodId period, int number, EditionState state, @Nullable String reason, @Nullable String previous) {
        return new EditionView(
                period,
                number,
                state,
                1284,
                MADE.minusSeconds(460),
                MADE,
                2,
                new TemplateVersion("overview", 3, TEMPLATE),
                reason,
                previous,
                List.of(),
                null,
                null,
                null,
                0);
    }
}

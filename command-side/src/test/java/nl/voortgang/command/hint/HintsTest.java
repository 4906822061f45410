package nl.voortgang.command.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.voortgang.events.HintKind;
import nl.voortgang.events.StatusLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pointed out before a report is handed in, and what is left alone. */
class HintsTest {
    private static final LocalDate AS_OF = LocalDate.of(2020, 10, 16);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT_RISK     | Het doel is behaald.
            AT_RISK     | De nota is vastgesteld en de maatregelen zijn gerealiseerd.
            OFF_TRACK   | Het gebouw is opgeleverd.
            NOT_STARTED | De proef is afgerond in juni.
            ON_TRACK    | Door ziekte is er vertraging.
            ON_TRACK    | De aanbesteding loopt achter.
            COMPLETED   | De verbouwing is uitgesteld.
            COMPLETED   | De inrichting is nog niet afgerond.
            """)
    void a_text_that_says_the_opposite_of_the_status_is_pointed_out(StatusLevel level, String text) {
        assertThat(kinds(report(level, text))).contains(HintKind.TEXT_CONTRADICTS_STATUS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ON_TRACK  | Het doel is behaald.
            COMPLETED | De nota is vastgesteld en gerealiseerd.
            AT_RISK   | Het doel is niet behaald.
            AT_RISK   | De nota wordt in december afgerond.
            AT_RISK   | Het eerste deel is deels gerealiseerd.
            OFF_TRACK | Door ziekte is er vertraging.
            ON_TRACK  | Er is geen vertraging.
            ON_TRACK  | De achterstand is ingelopen.
            """)
    void a_text_that_agrees_with_the_status_is_left_alone(StatusLevel level, String text) {
        assertThat(Hints.of(report(level, text))).isEmpty();
    }

    @Test
    void what_should_be_done_by_now_is_not_on_track() {
        assertThat(kinds(promised(StatusLevel.ON_TRACK, 2019, "Ruimte maken", "Loopt.")))
                .containsExactly(HintKind.TARGET_MISSED);
        assertThat(Hints.of(promised(StatusLevel.ON_TRACK, 2020, "Ruimte maken", "Loopt.")))
                .isEmpty();
        assertThat(Hints.of(promised(StatusLevel.COMPLETED, 2019, "Ruimte maken", "Loopt.")))
                .isEmpty();
        assertThat(Hints.of(promised(StatusLevel.OFF_TRACK, 2019, "Ruimte maken", "Loopt.")))
                .isEmpty();
    }

    @Test
    void a_later_day_than_the_promised_one_is_not_on_track() {
        Report later =
                promised(StatusLevel.ON_TRACK, null, "Gereed op 1-1-2021", "De wet treedt op 1-1-2022 in werking.");
        assertThat(Hints.of(later)).containsExactly(new Hint(HintKind.TARGET_MISSED, "1-1-2021 → 1-1-2022"));
        assertThat(Hints.of(promised(StatusLevel.ON_TRACK, null, "Gereed op 1-1-2021", "Gereed op 1 december 2020.")))
                .isEmpty();
    }

    @Test
    void the_text_of_the_period_before_is_pointed_out() {
        assertThat(kinds(following("De pilot loopt.", "De  pilot loopt. "))).containsExactly(HintKind.SAME_TEXT);
        assertThat(Hints.of(following("De pilot loopt.", "De pilot loopt nog.")))
                .isEmpty();
        assertThat(Hints.of(following("", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De subsidie wordt op 1 maart 2020 verleend.",
                "De aanbesteding start naar verwachting op 12-06-2020.",
                "In het tweede kwartaal van 2020 volgt het besluit.",
                "We verwachten dit in augustus 2020 af te ronden."
            })
    void a_day_that_is_over_is_not_still_to_come(String text) {
        assertThat(kinds(report(StatusLevel.ON_TRACK, text))).containsExactly(HintKind.PAST_AS_FUTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De subsidie wordt op 1 maart 2021 verleend.",
                "De subsidie is op 1 maart 2020 verleend.",
                "De regeling wordt sinds 1 maart 2020 uitgevoerd.",
                "Op 1 februari 2020 is begonnen; dit wordt in december 2020 vervolgd met een proef die tot 1 mei 2021 zal lopen.",
                "Dit volgt in het vierde kwartaal van 2020.",
                "Op 31-2-2020 zal iets gebeuren."
            })
    void a_day_that_is_still_to_come_or_was_is_left_alone(String text) {
        assertThat(Hints.of(report(StatusLevel.ON_TRACK, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aan hulp ging € 10.000 en aan vervoer € 20.000, samen € 40.000.",
                "In totaal € 260.250, waarvan € 156.150 voor wonen en 100.000 euro voor sport.",
                "€ 1,3 miljoen voor wegen en € 1 miljoen voor groen, totaal € 3,3 miljoen.",
                "1000000 euro voor A en €1,- voor B, opgeteld € 1.000.002,00."
            })
    void a_total_that_does_not_add_up_is_pointed_out(String text) {
        assertThat(kinds(report(StatusLevel.ON_TRACK, text))).containsExactly(HintKind.SUM_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aan hulp ging € 10.000 en aan vervoer € 20.000, samen € 30.000.",
                "In totaal € 256.150, waarvan € 156.150 voor wonen en 100.000 euro voor sport.",
                "€ 1,34 miljoen voor wegen en € 1 miljoen voor groen, totaal € 2,3 miljoen.",
                "Aan hulp ging € 10.000 en aan vervoer € 20.000, en € 40.000 bleef over.",
                "In totaal ging € 10.000 naar hulp."
            })
    void a_total_that_adds_up_or_is_none_is_left_alone(String text) {
        assertThat(Hints.of(report(StatusLevel.ON_TRACK, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BSN 111222333 is bekend.", "Nummer 1112.22.333.", "Bel over 111 222 333", "111.222.333"})
    void a_service_number_is_pointed_out_without_repeating_it(String text) {
        assertThat(Hints.personal(List.of("Goed.", text))).containsExactly(new Hint(HintKind.SERVICE_NUMBER, "…333"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN 111222334",
                "€ 111.222.333",
                "€111222333",
                "111222333 euro",
                "Kenmerk 4111222333",
                "000000000",
                "111.222.333,50"
            })
    void another_number_is_left_alone(String text) {
        assertThat(Hints.personal(List.of(text))).isEmpty();
    }

    @Test
    void a_mail_address_is_pointed_out_without_its_name() {
        assertThat(Hints.personal(List.of("Mail naar p.jansen@voorbeeld.nl voor meer.")))
                .containsExactly(new Hint(HintKind.MAIL_ADDRESS, "…@voorbeeld.nl"));
        assertThat(Hints.personal(List.of("Tarief: 3 @ 5 euro, en @team doet mee.")))
                .isEmpty();
    }

    @Test
    void what_is_personal_is_found_in_every_text() {
        Report report = new Report(
                StatusLevel.AT_RISK,
                "Loopt.",
                List.of("Vraag het p.jansen@voorbeeld.nl."),
                null,
                "",
                null,
                AS_OF,
                2020);
        assertThat(kinds(report)).containsExactly(HintKind.MAIL_ADDRESS);
    }

    private static List<HintKind> kinds(Report report) {
        return Hints.of(report).stream().map(Hint::kind).toList();
    }

    private static Report report(StatusLevel level, String text) {
        return new Report(level, text, List.of(), null, "", null, AS_OF, 2020);
    }

    private static Report following(String earlier, String text) {
        return new Report(StatusLevel.ON_TRACK, text, List.of(), earlier, "", null, AS_OF, 2020);
    }

    private static Report promised(StatusLevel level, @Nullable Integer year, String promise, String text) {
        return new Report(level, text, List.of(), null, promise, year, AS_OF, 2020);
    }
}

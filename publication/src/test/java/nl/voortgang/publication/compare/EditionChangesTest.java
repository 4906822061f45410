package nl.voortgang.publication.compare;

import static nl.voortgang.publication.compare.Reports.VGR1;
import static nl.voortgang.publication.compare.Reports.item;
import static nl.voortgang.publication.compare.Reports.report;
import static nl.voortgang.publication.compare.Reports.row;
import static nl.voortgang.publication.compare.Reports.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.print.Printer;
import nl.voortgang.publication.report.EditedItem;
import nl.voortgang.publication.report.EditedItem.StatusEdit;
import nl.voortgang.publication.report.Item;
import nl.voortgang.publication.report.Report;
import nl.voortgang.publication.report.ReportEdition;
import nl.voortgang.publication.report.ReportJson;
import nl.voortgang.publication.report.Snapshot;
import nl.voortgang.publication.report.TemplateName;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.publication.template.BuiltInTemplates.BuiltIn;
import nl.voortgang.publication.template.ReportTemplate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditionChangesTest {
    private static final List<Item> BEFORE = List.of(
            item(1, "6.1", "Park", said(VGR1, "V", "Loopt.")),
            item(2, "6.2", "School", said(VGR1, "V", "Loopt.")),
            item(3, "6.3", "Brug", said(VGR1, "V", null)));
    private static final List<Item> AFTER = List.of(
            item(1, "6.1", "Park", said(VGR1, "N", "Loopt achter.")),
            item(2, "6.2", "School", said(VGR1, "V", "Loopt.")),
            item(4, "6.4", "Haven", said(VGR1, "V", null)));

    static List<BuiltIn> templates() {
        return new BuiltInTemplates().all();
    }

    private static Report second(List<Item> items, long cents) {
        return report(VGR1, items, row("Sport", 2020, 1L, cents))
                .printedWith(
                        new TemplateName("any", Digest.of(new byte[0])),
                        new ReportEdition(2, "Een fout.", Digest.of(new byte[0]), List.of(), List.of()),
                        new Snapshot(9, Instant.EPOCH, Instant.EPOCH));
    }

    private static Report corrected() {
        return EditionChanges.since(report(VGR1, BEFORE, row("Sport", 2020, 1L, 2L)), second(AFTER, 3L));
    }

    @Test
    void what_is_other_than_in_the_edition_before_is_part_of_the_report() {
        ReportEdition edition = Objects.requireNonNull(corrected().edition());

        assertThat(edition.items()).extracting(EditedItem::title).containsExactly("Park", "Haven", "Brug");
        assertThat(edition.items())
                .extracting(EditedItem::sort)
                .containsExactly(EditedItem.Sort.CHANGED, EditedItem.Sort.ADDED, EditedItem.Sort.RETIRED);
        EditedItem park = edition.items().getFirst();
        assertThat(park.fields()).containsExactly("explanation");
        assertThat(park.statuses()).hasSize(1).allSatisfy((StatusEdit edit) -> {
            assertThat(edit.from()).hasFieldOrPropertyWithValue("code", "V");
            assertThat(edit.to()).hasFieldOrPropertyWithValue("code", "N");
        });
        assertThat(edition.amounts()).isNotEmpty().allSatisfy(amount -> assertThat(amount.fiscalYear())
                .isEqualTo(2020));
    }

    @Test
    void it_is_read_back_from_the_data() {
        assertThat(ReportJson.read(ReportJson.write(corrected()))).isEqualTo(corrected());
    }

    @Test
    void only_an_edition_has_one_before_it() {
        Report unpublished = report(VGR1, AFTER);
        assertThatThrownBy(() -> EditionChanges.since(unpublished, unpublished))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_says_what_is_other(BuiltIn template) {
        String text = text(corrected(), template);

        assertThat(text)
                .contains("Wat is er anders dan in de vorige editie?", "6.4 Haven (nieuw)", "6.3 Brug (vervallen)")
                .contains("Bedragen in de begroting zijn gewijzigd.");
        assertThat(text).containsPattern("6\\.1 Park; Status vgr1-2020: .+ → .+; tekst gewijzigd");
        assertThat(text).doesNotContain("Er is niets anders");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_says_so_where_nothing_is(BuiltIn template) {
        Report same = EditionChanges.since(report(VGR1, BEFORE, row("Sport", 2020, 1L, 2L)), second(BEFORE, 2L));

        assertThat(text(same, template)).contains("Er is niets anders dan in de vorige editie.");
    }

    private static String text(Report report, BuiltIn template) {
        byte[] page = Printer.print(report, ReportTemplate.of(template.bytes()), Form.HTML);
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).text();
    }
}

package nl.voortgang.publication.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.voortgang.publication.template.BuiltInTemplates.BuiltIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a municipality changed is accepted, or it is told what is wrong on which line. */
class TemplateFaultsTest {
    private static final String FRAME = """
            {{!
            name: own
            title: Our own
            SETTING
            }}
            <!DOCTYPE html>
            <html lang="nl">
            <head><title>{{organisation}}</title></head>
            <body><main>
            CONTENT
            </main></body>
            </html>
            """;
    /** On which the settings and the content of the frame stand. */
    private static final int SETTING = 4;

    private static final int CONTENT = 10;

    @Test
    void the_templates_of_the_program_are_in_order_and_each_has_a_name_of_its_own() {
        List<BuiltIn> all = new BuiltInTemplates().all();

        assertThat(all).hasSize(5).allSatisfy(each -> {
            assertThat(ReportTemplate.faults(each.bytes())).isEmpty();
            assertThat(new BuiltInTemplates().find(each.digest())).contains(each);
        });
        assertThat(all).extracting(BuiltIn::name).doesNotHaveDuplicates();
        assertThat(all).extracting(BuiltIn::title).doesNotHaveDuplicates();
    }

    @Test
    void a_file_with_a_character_that_no_text_has_is_no_template() {
        String text = FRAME.replace("SETTING", "").replace("CONTENT", "").replace("Our own", "Our\0own");

        assertThat(ReportTemplate.faults(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.UNREADABLE);
    }

    @Test
    void a_plain_page_with_places_and_sections_is_accepted() {
        assertThat(faults("periods: 2", "{{#goals}}<p>{{title}} {{period.label}}</p>{{/goals}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>{{titel}}</p>                               | UNKNOWN_PLACE       | titel",
                "<p>{{period.titel}}</p>                        | UNKNOWN_PLACE       | period.titel",
                "<p>{{title}}</p>                               | UNKNOWN_PLACE       | title",
                "{{#goals}}<p>{{completionYaer}}</p>{{/goals}}  | UNKNOWN_PLACE       | completionYaer",
                "<p>{{goals}}</p>                               | UNKNOWN_PLACE       | goals",
                "<p>{{organisation.class}}</p>                  | UNKNOWN_PLACE       | organisation.class",
                "<p>{{{organisation}}}</p>                      | NOT_ESCAPED         | organisation",
                "{{#goals}}<p>x</p>                             | NOT_MUSTACHE        | {{#goals}}",
                "<p>x</p>{{/goals}}                             | NOT_MUSTACHE        | {{/goals}}",
                "<p>{{organisation</p>                          | NOT_MUSTACHE        | {{",
                "{{> other}}                                    | NOT_ALLOWED         | {{> other}}",
                "{{=<% %>=}}                                    | NOT_ALLOWED         | {{=<% %>=}}",
                "<script>alert(1)</script>                      | FORBIDDEN_ELEMENT   | <script>",
                "<iframe></iframe>                              | FORBIDDEN_ELEMENT   | <iframe>",
                "<form></form>                                  | FORBIDDEN_ELEMENT   | <form>",
                "<link rel='stylesheet' />                      | FORBIDDEN_ELEMENT   | <link>",
                "<p onclick='alert(1)'>x</p>                    | FORBIDDEN_ATTRIBUTE | onclick",
                "<a href='javascript:alert(1)'>x</a>            | FORBIDDEN_ADDRESS   | javascript:alert(1)",
                "<a href='{{organisation}}'>x</a>               | FORBIDDEN_ADDRESS   | {{organisation}}",
                "<img src='https://example.org/x.png' alt='' /> | FORBIDDEN_ADDRESS   | https://example.org/x.png",
                "<p style='background: url(x.png)'>x</p>        | FORBIDDEN_ADDRESS   | url(",
                "<style>@import 'x.css';</style>                | FORBIDDEN_ADDRESS   | @import",
                "<style>{{organisation}}</style>                | NOT_ALLOWED         | style {{ }}"
            })
    void what_must_not_be_is_found_on_its_line(String content, Fault.Kind kind, String detail) {
        assertThat(faults("periods: 1", content)).contains(new Fault(CONTENT, kind, detail));
    }

    @Test
    void the_line_counts_from_the_top_of_the_file() {
        assertThat(faults("periods: 1", "<p>first</p>\n\n<p>{{thrid}}</p>"))
                .containsExactly(new Fault(CONTENT + 2, Fault.Kind.UNKNOWN_PLACE, "thrid"));
    }

    @Test
    void a_page_that_is_not_well_formed_is_found_on_its_line() {
        assertThat(faults("periods: 1", "<p>never ended"))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.NOT_WELL_FORMED);
    }

    @Test
    void a_section_that_begins_within_an_element_and_ends_outside_of_it_is_found() {
        assertThat(faults("periods: 1", "<div>{{#goals}}</div>{{/goals}}"))
                .extracting(Fault::kind)
                .contains(Fault.Kind.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red          | UNKNOWN_SETTING | colour",
                "periods: many        | WRONG_SETTING   | periods: many",
                "periods: 9           | WRONG_SETTING   | periods: 9",
                "amount-unit: million | WRONG_SETTING   | amount-unit: million",
                "erased-text:         | MISSING_SETTING | erased-text"
            })
    void a_setting_that_is_not_known_or_wrong_is_found_on_its_line(String setting, Fault.Kind kind, String detail) {
        assertThat(faults(setting, "")).containsExactly(new Fault(SETTING, kind, detail));
    }

    @Test
    void a_template_without_settings_or_without_a_main_part_is_refused() {
        assertThat(ReportTemplate.faults(bytes("<html lang=\"nl\"><head><title>x</title></head></html>")))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.NO_SETTINGS, Fault.Kind.INCOMPLETE_PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE html [<!ENTITY x \"xxxxxxxxxx\">]>",
                "<!DOCTYPE html [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/\"> %x;]>"
            })
    void entities_of_its_own_are_refused(String doctype) {
        String template = FRAME.replace("<!DOCTYPE html>", doctype)
                .replace("SETTING", "periods: 1")
                .replace("CONTENT", "<p>&x;</p>");
        assertThat(ReportTemplate.faults(bytes(template)))
                .extracting(Fault::kind)
                .contains(Fault.Kind.NOT_ALLOWED);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatThrownBy(() -> ReportTemplate.of(new byte[] {(byte) 0xff, (byte) 0xfe}))
                .isInstanceOfSatisfying(FaultyTemplate.class, faulty -> assertThat(faulty.faults())
                        .extracting(Fault::kind)
                        .containsExactly(Fault.Kind.UNREADABLE));
    }

    private static List<Fault> faults(String setting, String content) {
        return ReportTemplate.faults(bytes(FRAME.replace("SETTING", setting).replace("CONTENT", content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

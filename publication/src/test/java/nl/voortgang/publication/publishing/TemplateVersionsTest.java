package nl.voortgang.publication.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.publishing.TemplateVersions.KnownTemplate;
import nl.voortgang.publication.publishing.TemplateVersions.KnownVersion;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.publication.DefinedVersion;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.query.publication.TemplateList;
import nl.voortgang.query.publication.TemplateView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateVersionsTest {
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    private static final byte[] OURS = "ours".getBytes(StandardCharsets.UTF_8);

    private final BuiltInTemplates builtIn = new BuiltInTemplates();
    private final String first = builtIn.all().getFirst().name();
    private final Publications publications = mock();
    private final Contents contents = mock();
    private final EventLog log = mock();
    private final TemplateVersions versions = new TemplateVersions(builtIn, publications, contents, log);

    @BeforeEach
    void begin() {
        has();
        when(log.at(anyLong())).thenReturn(Optional.empty());
        when(contents.find(Digest.of(OURS))).thenReturn(Optional.of(OURS));
    }

    @Test
    void what_comes_with_the_program_is_in_use_until_the_organisation_has_its_own() {
        assertThat(versions.of(ZEVENAAR)).hasSize(5).allSatisfy(template -> {
            assertThat(template.isOwn()).isFalse();
            assertThat(template.inUse())
                    .hasValueSatisfying(each -> assertThat(each.own()).isFalse());
        });
    }

    @Test
    void its_own_version_stands_in_and_the_others_stay_beside_it() {
        has(ours(first, false), ours("tiles", false));

        KnownTemplate changed = find(first);
        assertThat(changed.versions()).extracting(KnownVersion::own).containsExactly(true, true, false);
        assertThat(changed.versions()).extracting(KnownVersion::inUse).containsExactly(true, false, false);
        assertThat(changed.title()).isEqualTo("Van ons 2");
        assertThat(changed.revision()).isEqualTo(7);
        assertThat(find("tiles").versions()).hasSize(2);
        assertThat(versions.of(ZEVENAAR))
                .hasSize(6)
                .last()
                .extracting(KnownTemplate::name)
                .isEqualTo("tiles");
    }

    @Test
    void where_its_own_is_retired_the_one_of_the_program_is_in_use_again_if_there_is_one() {
        has(ours(first, true), ours("tiles", true));

        assertThat(find(first).isOwn()).isFalse();
        assertThat(find(first).versions()).extracting(KnownVersion::inUse).containsExactly(false, false, true);
        assertThat(find("tiles").inUse()).isEmpty();
        assertThat(find("tiles").title()).isEqualTo("Van ons 2");
    }

    @Test
    void the_text_of_each_version_is_found() {
        has(ours(first, false));

        assertThat(versions.text(find(first).versions().getFirst().version())).contains(OURS);
        assertThat(versions.text(find(first).versions().getLast().version()))
                .contains(builtIn.named(first).orElseThrow().bytes());
    }

    private KnownTemplate find(String name) {
        return versions.find(new TemplateId(ZEVENAAR, name)).orElseThrow();
    }

    private void has(TemplateView... own) {
        when(publications.templates(ZEVENAAR, null))
                .thenReturn(new TemplateList(List.of(own), new AsOf(1, Asked.MADE, true)));
        for (TemplateView each : own) {
            when(publications.versions(new TemplateId(ZEVENAAR, each.name())))
                    .thenReturn(List.of(version(each.name(), 2), version(each.name(), 1)));
        }
    }

    private static TemplateView ours(String name, boolean retired) {
        return new TemplateView(name, 2, "Van ons 2", Digest.of(OURS).hex(), retired, 7);
    }

    private static DefinedVersion version(String name, int number) {
        return new DefinedVersion(
                new TemplateVersion(name, number, Digest.of(OURS).hex()), "Van ons " + number, number);
    }
}

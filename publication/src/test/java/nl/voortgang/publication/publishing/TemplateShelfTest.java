package nl.voortgang.publication.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.template.BuiltInTemplates;
import nl.voortgang.query.AsOf;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.query.publication.TemplateList;
import nl.voortgang.query.publication.TemplateView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateShelfTest {
    private static final OrganisationId ZEVENAAR = new OrganisationId("zevenaar");
    private static final byte[] OURS = "ours".getBytes(StandardCharsets.UTF_8);

    private final BuiltInTemplates builtIn = new BuiltInTemplates();
    private final String first = builtIn.all().getFirst().name();
    private final Publications publications = mock();
    private final Map<Digest, byte[]> kept = new HashMap<>();
    private final TemplateShelf shelf = new TemplateShelf(builtIn, publications, new Contents() {
        @Override
        public Digest keep(byte[] bytes) {
            kept.put(Digest.of(bytes), bytes);
            return Digest.of(bytes);
        }

        @Override
        public Optional<byte[]> find(Digest digest) {
            return Optional.ofNullable(kept.get(digest));
        }
    });

    @BeforeEach
    void begin() {
        has();
        kept.put(Digest.of(OURS), OURS);
    }

    @Test
    void without_templates_of_its_own_an_organisation_has_those_of_the_program() {
        assertThat(shelf.choices(ZEVENAAR))
                .extracting(TemplateChoice::name)
                .isEqualTo(builtIn.all().stream()
                        .map(BuiltInTemplates.BuiltIn::name)
                        .toList());
        assertThat(shelf.choices(ZEVENAAR)).noneMatch(TemplateChoice::own).hasSize(5);
    }

    @Test
    void its_own_come_beside_them_and_one_of_that_name_stands_in_for_it() {
        has(ours("tiles", false), ours(first, false));

        List<TemplateChoice> choices = shelf.choices(ZEVENAAR);

        assertThat(choices).hasSize(6);
        assertThat(choices.getFirst().name()).isEqualTo(first);
        assertThat(choices.getFirst().own()).isTrue();
        assertThat(choices.getLast().name()).isEqualTo("tiles");
        assertThat(shelf.take(ZEVENAAR, first))
                .contains(new TemplateVersion(first, 3, Digest.of(OURS).hex()));
    }

    @Test
    void a_retired_one_is_not_offered_and_the_one_of_the_program_is_back() {
        has(ours("tiles", true), ours(first, true));

        assertThat(shelf.choices(ZEVENAAR)).noneMatch(TemplateChoice::own).hasSize(5);
        assertThat(shelf.take(ZEVENAAR, "tiles")).isEmpty();
    }

    /** A later version of the program may not have it any more. */
    @Test
    void the_bytes_of_one_of_the_program_are_kept_when_it_is_taken() {
        TemplateVersion taken = shelf.take(ZEVENAAR, first).orElseThrow();

        assertThat(kept.get(new Digest(taken.digest())))
                .isEqualTo(builtIn.named(first).orElseThrow().bytes());
        assertThat(shelf.text(ZEVENAAR, first)).contains(kept.get(new Digest(taken.digest())));
    }

    @Test
    void what_does_not_exist_cannot_be_taken() {
        assertThat(shelf.take(ZEVENAAR, "none")).isEmpty();
        assertThat(shelf.text(ZEVENAAR, "none")).isEmpty();
    }

    private void has(TemplateView... own) {
        when(publications.templates(ZEVENAAR, null))
                .thenReturn(new TemplateList(List.of(own), new AsOf(1, Asked.MADE, true)));
    }

    private static TemplateView ours(String name, boolean retired) {
        return new TemplateView(name, 3, "Van ons", Digest.of(OURS).hex(), retired, 2);
    }
}

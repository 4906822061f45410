package nl.voortgang.query.publication;

import static nl.voortgang.query.publication.Publishing.REK_2019;
import static nl.voortgang.query.publication.Publishing.TILES;
import static nl.voortgang.query.publication.Publishing.VGR1_2020;
import static nl.voortgang.query.publication.Publishing.WEERT;
import static nl.voortgang.query.publication.Publishing.ZEVENAAR;
import static nl.voortgang.query.publication.Publishing.begun;
import static nl.voortgang.query.publication.Publishing.cancelled;
import static nl.voortgang.query.publication.Publishing.defined;
import static nl.voortgang.query.publication.Publishing.project;
import static nl.voortgang.query.publication.Publishing.publications;
import static nl.voortgang.query.publication.Publishing.requested;
import static nl.voortgang.query.publication.Publishing.retired;
import static nl.voortgang.query.publication.Publishing.sealed;
import static nl.voortgang.query.publication.Publishing.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.query.History;
import nl.voortgang.query.NotFound;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublicationsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history = begun();
    private final Publications publications = publications(history);

    @Test
    void an_edition_goes_from_requested_to_sealed_to_withdrawn_and_each_moment_is_remembered() {
        history.at("2020-11-19T09:08:34Z").happened(requested(REK_2019, 1, null));
        history.at("2020-11-19T09:08:38Z").happened(sealed(REK_2019, 1));
        history.at("2020-12-01T12:00:00Z").happened(withdrawn(REK_2019, 1, FreeText.of("Bijlage.")));
        project(history);

        assertThat(stateAt("2020-11-19T09:08:33Z")).isEmpty();
        assertThat(stateAt("2020-11-19T09:08:34Z")).containsExactly(EditionState.REQUESTED);
        assertThat(stateAt("2020-11-19T09:08:38Z")).containsExactly(EditionState.SEALED);
        EditionView now = publications.of(ZEVENAAR, null).items().getFirst();
        assertThat(now.state()).isEqualTo(EditionState.WITHDRAWN);
        assertThat(now.sealedAt()).isEqualTo("2020-11-19T09:08:38Z");
        assertThat(now.withdrawnAt()).isEqualTo("2020-12-01T12:00:00Z");
        assertThat(now.withdrawalReason()).isEqualTo("Bijlage.");
        assertThat(now.forms()).isEqualTo(sealed(REK_2019, 1).forms());
    }

    private List<EditionState> stateAt(String moment) {
        return publications.of(ZEVENAAR, Instant.parse(moment)).items().stream()
                .map(EditionView::state)
                .toList();
    }

    @Test
    void what_is_under_way_is_what_was_requested_and_not_sealed() {
        history.happened(
                requested(REK_2019, 1, null),
                sealed(REK_2019, 1),
                requested(VGR1_2020, 1, null),
                requested(REK_2019, 2, "6.1.3 stond verkeerd."));
        project(history);

        assertThat(publications.underWay())
                .extracting(edition -> edition.periodId().code() + " " + edition.edition())
                .containsExactly("vgr1-2020 1", "rek-2019 2");
    }

    @Test
    void who_has_only_asked_has_not_published() {
        history.happened(requested(REK_2019, 1, null));
        project(history);
        assertThat(publications.published()).isEmpty();

        history.happened(sealed(REK_2019, 1), withdrawn(REK_2019, 1, FreeText.of("Bijlage.")));
        project(history);
        assertThat(publications.published()).containsExactly(ZEVENAAR);
    }

    @Test
    void editions_of_one_period_are_found_by_number() {
        history.happened(requested(REK_2019, 1, null), sealed(REK_2019, 1), requested(REK_2019, 2, "Hersteld."));
        project(history);

        assertThat(publications.of(REK_2019, null).items())
                .extracting(EditionView::edition)
                .containsExactly(2, 1);
        assertThat(publications.of(VGR1_2020, null).items()).isEmpty();
        assertThat(publications.edition(REK_2019, 2, null))
                .hasValueSatisfying(
                        found -> assertThat(found.edition().reason()).isEqualTo("Hersteld."));
        assertThat(publications.edition(REK_2019, 3, null)).isEmpty();
    }

    @Test
    void a_template_has_its_newest_version_and_can_be_retired_and_come_back() {
        history.happened(defined(1, "Tegels"), defined(2, "Tegels en tabel"));
        Instant before = history.last().sequencedAt();
        history.happened(retired());
        project(history);

        assertThat(publications.templates(ZEVENAAR, before).items())
                .singleElement()
                .satisfies(template -> {
                    assertThat(template.version()).isEqualTo(2);
                    assertThat(template.title()).isEqualTo("Tegels en tabel");
                    assertThat(template.retired()).isFalse();
                });
        assertThat(publications.templates(ZEVENAAR, null).items())
                .singleElement()
                .satisfies(template -> assertThat(template.retired()).isTrue());
        assertThat(publications.templates(WEERT, null).items()).isEmpty();
    }

    @Test
    void what_was_given_up_before_it_was_printed_is_under_way_no_more_and_was_never_public() {
        history.happened(requested(REK_2019, 1, null), cancelled(REK_2019, 1));
        project(history);

        assertThat(publications.underWay()).isEmpty();
        assertThat(publications.published()).isEmpty();
        EditionView given = publications.of(ZEVENAAR, null).items().getFirst();
        assertThat(given.state()).isEqualTo(EditionState.CANCELLED);
        assertThat(given.isPublic()).isFalse();
        assertThat(given.withdrawalReason()).isEqualTo("Het lettertype ontbreekt.");
        assertThat(given.withdrawnAt()).isEqualTo(history.last().sequencedAt());
    }

    @Test
    void every_version_that_a_template_had_is_there_also_after_it_was_retired() {
        history.happened(defined(1, "Tegels"), defined(2, "Tegels en tabel"));
        history.happened(retired());
        history.happened(defined(3, "Tegels"));
        project(history);

        assertThat(publications.versions(TILES))
                .extracting(each -> each.version().version() + " " + each.title())
                .containsExactly("3 Tegels", "2 Tegels en tabel", "1 Tegels");
        assertThat(publications.versions(TILES))
                .extracting(DefinedVersion::position)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .first()
                .isEqualTo(history.last().position());
        assertThat(publications.versions(new TemplateId(WEERT, TILES.name()))).isEmpty();
    }

    @Test
    void an_organisation_that_does_not_exist_is_not_found() {
        project(history);
        OrganisationId nowhere = new OrganisationId("nowhere");

        assertThat(publications.of(WEERT, null).items()).isEmpty();
        assertThatThrownBy(() -> publications.of(nowhere, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publications.templates(nowhere, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publications.of(ZEVENAAR, Instant.parse("2019-01-01T00:00:00Z")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_edition_is_written_as_agreed() {
        history.happened(requested(REK_2019, 1, null), sealed(REK_2019, 1));
        project(history);
        PublicationsEndpoint endpoint = new PublicationsEndpoint(publications);

        var answer = endpoint.one("zevenaar", "rek-2019", "1", null);

        assertThat(answer.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(JSON.readTree(JSON.writeValueAsString(answer.getBody()))).isEqualTo(JSON.readTree("""
                        {"periodId": "zevenaar/rek-2019", "edition": 1, "state": "SEALED", "position": 1284,
                         "exportedAt": "2020-11-19T09:00:53.412345Z", "madeAt": "2020-11-19T09:08:34.127Z",
                         "scaleVersion": 2,
                         "template": {"name": "overview", "version": 3, "digest": "%s"},
                         "reason": null, "previous": null,
                         "forms": [{"form": "HTML", "digest": "%s", "size": 48211},
                                   {"form": "PDF", "digest": "%s", "size": 183406},
                                   {"form": "JSON", "digest": "%s", "size": 30127}],
                         "sealedAt": "2020-01-01T00:00:03Z", "withdrawnAt": null, "withdrawalReason": null,
                         "revision": 1,
                         "asOf": {"position": 4, "recordedAt": "2020-01-01T00:00:03Z", "head": true}}
                        """.formatted(
                        "f".repeat(64), Publishing.digest(1, 1), Publishing.digest(1, 2), Publishing.digest(1, 3))));
        assertThatThrownBy(() -> endpoint.one("zevenaar", "rek-2019", "01", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endpoint.one("zevenaar", "rek-2019", "2", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endpoint.ofPeriod("zevenaar", "Not A Code", null))
                .isInstanceOf(NotFound.class);
    }
}

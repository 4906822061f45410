package nl.voortgang.query.outline;

import static nl.voortgang.query.outline.Story.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.voortgang.query.Database;
import nl.voortgang.query.History;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.VisibleOrganisations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class OutlineEndpointsIT {
    private static final History HISTORY = Story.told();

    private final Outline outline = new Outline(Database.jdbc(), HISTORY.moments());
    private final OrganisationsEndpoint organisations = new OrganisationsEndpoint(
            outline, new StaticListableBeanFactory().getBeanProvider(VisibleOrganisations.class));
    private final ItemsEndpoint items = new ItemsEndpoint(outline);

    @BeforeAll
    static void the_story_is_projected() {
        Database.project(new OutlineProjection(), HISTORY.events());
    }

    @Test
    void organisations_are_answered_with_the_moment() {
        assertThat(json(organisations.all(after(1).toString()))).isEqualTo("""
                {"items":[{"id":"zevenaar","name":"Zevenaar"}],\
                "asOf":{"position":1,"recordedAt":"2020-06-01T12:00:00Z","head":false}}""");
    }

    @Test
    void an_organisation_is_answered_with_its_scale() {
        assertThat(json(organisations.one("zevenaar", after(3).toString()))).isEqualTo("""
                {"id":"zevenaar","name":"Zevenaar","accountRule":"REQUIRED","importRunning":false,\
                "scale":{"version":1,"values":[{"code":"V","label":"Volgens plan","definition":"Gaat goed",\
                "level":"ON_TRACK","colour":"#39870c","shape":"CIRCLE"}]},\
                "asOf":{"position":3,"recordedAt":"2020-06-03T12:00:00Z","head":false}}""");
    }

    @Test
    void periods_are_answered_with_their_revision() {
        assertThat(json(organisations.periods("zevenaar", after(12).toString())))
                .startsWith("""
                {"items":[{"code":"rek-2019","label":"Status 2019","shortLabel":"Rek. 2019",\
                "name":"de jaarrekening 2019","kind":"ANNUAL_ACCOUNTS","fiscalYear":2019,"order":1,\
                "referenceDate":"2019-12-31","deadline":"2020-03-01","state":"REOPENED",\
                "reopenedUntil":"2020-06-20T12:00:00Z",\
                "reopenedFor":[{"kind":"ACTIVITY","id":"00000000-0000-0000-0000-000000000005"}],"revision":4},\
                {"code":"vgr1-2020",""");
    }

    @Test
    void the_outline_is_answered_with_or_without_what_is_retired() {
        assertThat(organisations.outline("zevenaar", null, null)).isEqualTo(outline.items(Story.ZEVENAAR, null));
        assertThat(organisations.outline("zevenaar", "true", null))
                .isEqualTo(outline.items(Story.ZEVENAAR, true, null));
    }

    @Test
    void an_activity_is_answered_with_an_etag() {
        var answer = items.activity(Story.NINTH.toString(), after(9).toString());
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(json(answer.getBody())).isEqualTo("""
                {"id":"00000000-0000-0000-0000-000000000005","organisationId":"zevenaar","kind":"ACTIVITY","code":"6.9",\
                "title":"Ninth, later","description":null,"descriptionErased":false,\
                "parentId":"00000000-0000-0000-0000-000000000001","completionYear":2023,"unit":null,"references":[],\
                "retired":false,"revision":2,\
                "asOf":{"position":25,"recordedAt":"2020-06-09T12:00:00Z","head":false}}""");
    }

    @Test
    void goals_and_headings_have_etags_too() {
        assertThat(items.goal(Story.GOAL.toString(), null).getHeaders().getETag())
                .isEqualTo("\"2\"");
        assertThat(items.heading(Story.THEME.toString(), null).getHeaders().getETag())
                .isEqualTo("\"1\"");
    }

    @Test
    void everything_that_is_wrong_with_a_question_is_told_at_once() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> organisations.outline("zevenaar", "maybe", "then"))
                .satisfies(refused -> assertThat(refused.faults()).hasSize(2));
        assertThatThrownBy(() -> items.goal(Story.GOAL.toString(), "then")).isInstanceOf(InvalidQuery.class);
    }

    @Test
    void an_address_of_nothing_is_not_found() {
        assertThatThrownBy(() -> organisations.one("No-such", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> items.activity("7", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> items.goal(Story.NINTH.toString(), null)).isInstanceOf(NotFound.class);
    }

    private static String json(@Nullable Object answer) {
        return new JsonMapper().writeValueAsString(answer);
    }
}

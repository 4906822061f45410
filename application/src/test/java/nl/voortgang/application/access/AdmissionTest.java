package nl.voortgang.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.voortgang.command.access.AccessState;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.command.dispatch.Owners;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.AccessEvent.RoleGranted;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.query.access.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is asked of the store before somebody hears that something does not exist, which is what takes the time. */
class AdmissionTest {
    private static final ActorId ASKER = new ActorId(new UUID(0, 1));
    private static final OrganisationId OWN = new OrganisationId("own");
    private static final OrganisationId OTHER = new OrganisationId("other");
    private static final UUID THEIRS = new UUID(0, 7);
    private static final UUID OURS = new UUID(0, 8);
    private static final UUID NOBODYS = new UUID(0, 9);

    private final Facts facts = mock();
    private final Grants grants = mock();
    private final Importer importer = mock();
    private final Access access = mock();
    private final CurrentActor actor = mock();
    private final Owners owners = new Owners(facts);
    private final Admission admission =
            new Admission(new Scopes(owners, importer, mock(EventLog.class)), owners, grants, access, actor);

    @BeforeEach
    void anOfficerOfOneOrganisation() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        when(actor.id()).thenReturn(ASKER);
        when(grants.in(any())).thenReturn(AccessState.NONE);
        when(grants.in(OWN))
                .thenReturn(AccessState.evolve(
                        AccessState.NONE, new RoleGranted(OWN, ASKER, Role.OFFICER, null, List.of(), null)));
        when(facts.ownerOf(any())).thenReturn(Optional.empty());
        for (String kind : List.of("activity/", "goal/", "heading/", "indicator/", "import/")) {
            when(facts.ownerOf(kind + THEIRS)).thenReturn(Optional.of(OTHER));
            when(facts.ownerOf(kind + OURS)).thenReturn(Optional.of(OWN));
        }
        when(importer.progress(any(ImportId.class))).thenReturn(Optional.empty());
    }

    @AfterEach
    void endOfRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities/{id}/timeline",
                "/activities/{id}",
                "/goals/{id}",
                "/headings/{id}",
                "/v1/indicators/{id}",
                "/v1/imports/{id}"
            })
    void as_much_is_asked_about_what_another_organisation_has_as_about_nothing(String pattern) {
        List<String> nothing = asked(pattern, NOBODYS, Admission.Answer.UNKNOWN);

        for (int time = 1; time <= 3; time++) {
            assertThat(asked(pattern, THEIRS, Admission.Answer.UNKNOWN))
                    .as("asked for the %d. time", time)
                    .isEqualTo(nothing);
            assertThat(asked(pattern, NOBODYS, Admission.Answer.UNKNOWN)).isEqualTo(nothing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/activities/{id}/timeline", "/goals/{id}"})
    void whose_ones_own_things_are_is_found_out_once(String pattern) {
        assertThat(asked(pattern, OURS, Admission.Answer.ADMITTED)).contains("ownerOf");
        assertThat(asked(pattern, OURS, Admission.Answer.ADMITTED)).doesNotContain("ownerOf");
    }

    /** The calls, whatever their ids. Of those for grants, which are remembered for a second, only that they were made. */
    private List<String> asked(String pattern, UUID id, Admission.Answer expected) {
        clearInvocations(facts, grants, importer);
        assertThat(admission.of(pattern, Map.of("id", id.toString()), null, true))
                .isEqualTo(expected);
        Stream<String> reading = Stream.of(facts, importer)
                .flatMap(each -> mockingDetails(each).getInvocations().stream())
                .map(call -> call.getMethod().getName());
        Stream<String> remembered = mockingDetails(grants).getInvocations().stream()
                .map(call -> call.<OrganisationId>getArgument(0).isInstallation() ? "installation" : "organisation")
                .distinct();
        return Stream.concat(reading, remembered).sorted().toList();
    }
}

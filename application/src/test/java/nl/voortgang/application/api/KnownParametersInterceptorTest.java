package nl.voortgang.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.InvalidQuery.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** A question is answered only if everything it says was understood. */
class KnownParametersInterceptorTest {
    private final KnownParametersInterceptor interceptor = new KnownParametersInterceptor();

    /** Stands for the endpoints: parameters one by one, or gathered in a record. */
    static final class Endpoint {
        String one(@PathVariable String id, @RequestParam(required = false) @Nullable String knownAt) {
            return id + knownAt;
        }

        String gathered(@PathVariable String id, Gathered parameters) {
            return id + parameters;
        }
    }

    record Gathered(@Nullable String actor, @Nullable String knownAt) {}

    private boolean lets(String method, String handler, String address, String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        Arrays.stream(parameters).forEach(name -> request.addParameter(name, "2020-09-22T08:08:33Z"));
        HandlerMethod found = new HandlerMethod(
                new Endpoint(),
                Arrays.stream(Endpoint.class.getDeclaredMethods())
                        .filter(each -> each.getName().equals(handler))
                        .findFirst()
                        .orElseThrow());
        return interceptor.preHandle(request, new MockHttpServletResponse(), found);
    }

    @Test
    void what_the_question_has_may_be_given_or_left_out() {
        assertThat(lets("GET", "one", "/v1/activities/1/timeline", "knownAt")).isTrue();
        assertThat(lets("GET", "one", "/v1/activities/1/timeline")).isTrue();
        assertThat(lets("GET", "gathered", "/v1/organisations/x/audit-trail", "actor", "knownAt"))
                .isTrue();
    }

    @Test
    void a_misspelled_moment_is_refused_and_not_taken_for_now() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> lets("GET", "one", "/v1/activities/1/timeline", "knowAt"))
                .satisfies(refused -> assertThat(refused.faults())
                        .isEqualTo(List.of(new Fault("knowAt", "is not a known parameter"))));
    }

    @Test
    void every_unknown_parameter_is_named() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> lets("GET", "gathered", "/v1/organisations/x/audit-trail", "who", "actor", "KnownAt"))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::parameter)
                        .containsExactly("KnownAt", "who"));
    }

    @Test
    void pages_and_commands_are_not_its_business() {
        assertThat(lets("GET", "one", "/activities/1", "lang")).isTrue();
        assertThat(lets("POST", "one", "/v1/imports", "anything")).isTrue();
    }
}

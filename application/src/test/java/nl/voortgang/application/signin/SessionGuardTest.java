package nl.voortgang.application.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.voortgang.application.accounts.Account;
import nl.voortgang.application.accounts.SignedIn;
import nl.voortgang.application.api.Problems;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** How long a session can last. What else ends one is tested with the whole program. */
class SessionGuardTest {
    private final Account ans = new Account(
            new ActorId(UUID.randomUUID()), "ans", "Ans", "hash", Set.of(Role.OFFICER), false, false, false, 0);
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_session_lasts_a_working_day() throws Exception {
        assertThat(askAfter(Duration.ofHours(11)).getRedirectedUrl()).isNull();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void no_session_lasts_longer_however_busy_it_is() throws Exception {
        assertThat(askAfter(Duration.ofHours(13)).getRedirectedUrl()).isEqualTo("/login?ended");
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private MockHttpServletResponse askAfter(Duration time) throws Exception {
        SignedIn person = new SignedIn(ans, true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        SessionGuard guard = new SessionGuard(
                actor -> Optional.of(ans), mock(Problems.class), Clock.offset(Clock.systemUTC(), time));
        guard.doFilter(request, response, new MockFilterChain());
        return response;
    }
}

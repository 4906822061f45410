package nl.voortgang.application.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.voortgang.application.accounts.Account;
import nl.voortgang.application.accounts.SignedIn;
import nl.voortgang.application.api.Problems;
import nl.voortgang.events.ActorId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account of a session again with each request: what somebody may do is what they may do now, and a session ends as soon as
 * its account does, or its password is another.
 */
final class SessionGuard extends OncePerRequestFilter {
    /** However busy somebody is, the next working day begins with signing in. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Function<ActorId, Optional<Account>> accounts;
    private final Problems problems;
    private final Clock clock;

    /**
     * Guards sessions.
     *
     * @param accounts those that somebody can be signed in to now
     */
    SessionGuard(Function<ActorId, Optional<Account>> accounts, Problems problems, Clock clock) {
        this.accounts = accounts;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session == null || before == null || !(before.getPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = isOver(session)
                ? Optional.empty()
                : accounts.apply(person.actor()).filter(person::isStill);
        if (account.isPresent()) {
            SecurityContext now = SecurityContextHolder.createEmptyContext();
            now.setAuthentication(renewed(before, account.get()));
            SecurityContextHolder.setContext(now);
            chain.doFilter(request, response);
        } else {
            session.invalidate();
            SecurityContextHolder.clearContext();
            refuse(request, response);
        }
    }

    private boolean isOver(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(clock.instant());
    }

    private static Authentication renewed(Authentication before, Account account) {
        if (before instanceof OAuth2AuthenticationToken there
                && there.getPrincipal() instanceof SignedInElsewhere elsewhere) {
            SignedInElsewhere person = new SignedInElsewhere(account, elsewhere.getIdToken());
            return new OAuth2AuthenticationToken(
                    person, person.getAuthorities(), there.getAuthorizedClientRegistrationId());
        }
        SignedIn person = new SignedIn(account, true);
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/v1/")) {
            problems.unauthorized(response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?ended");
        }
    }
}

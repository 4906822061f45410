package nl.voortgang.application.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.voortgang.application.accounts.SignedIn;
import nl.voortgang.application.api.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever still has the password that somebody else chose for them chooses one of their own before anything else. */
final class PasswordDue extends OncePerRequestFilter {
    private static final List<String> OPEN =
            List.of("/account", "/logout", "/design/", "/webjars/", "/toegankelijkheid", "/public", "/v1/openapi.json");

    private final Problems problems;

    PasswordDue(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean due = authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.mustChangePassword();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!due || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/v1/")) {
            problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "PASSWORD_CHANGE_REQUIRED",
                    "Choose a password of your own first: sign in to the pages.");
        } else {
            response.sendRedirect(request.getContextPath() + "/account");
        }
    }
}

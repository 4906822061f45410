package nl.voortgang.application.looked;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.application.looked.AccessFilter.Answer;
import nl.voortgang.eventstore.AccessEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What is recorded of an answer: sign-ins and their ends, refusals, files that are given out, and what auditors and accountants read. */
final class Recorded {
    /** Where everybody may look, signed in or not. */
    private static final List<String> OPEN = List.of(
            "/public",
            "/design/",
            "/webjars/",
            "/toegankelijkheid",
            "/error",
            "/favicon",
            "/actuator/health",
            "/v1/openapi.json");

    private static final List<String> FILES =
            List.of("text/csv", "spreadsheet", "application/zip", "application/pdf", "wordprocessing");

    private Recorded() {}

    /** Empty for what is not recorded. */
    static Optional<AccessEntry> of(Answer answer) {
        HttpServletRequest request = answer.request();
        String path = Looking.path(request);
        if (isSignIn(request, path) && answer.status() / 100 == 3) {
            return Optional.of(signIn(answer));
        }
        if (request.getMethod().equals("POST") && path.equals("/logout") && answer.status() / 100 == 3) {
            return Optional.of(entry(answer, answer.before(), Action.SIGN_OUT, Result.GRANTED));
        }
        UUID asker = Looking.asker(request);
        boolean open = OPEN.stream().anyMatch(path::startsWith);
        Optional<Result> refusal = refusal(answer, path);
        if (refusal.isPresent()) {
            return refusal.filter(result ->
                            result == Result.TOO_MANY || (!open && (result != Result.UNKNOWN || asker != null)))
                    .map(result -> entry(answer, asker, attempt(request, result), result));
        }
        if (open || asker == null) {
            return Optional.empty();
        }
        boolean given = answer.status() / 100 == 2;
        if (given && isFile(answer.response())) {
            return Optional.of(entry(answer, asker, Action.EXPORT, Result.GRANTED));
        }
        return (given || answer.status() == HttpServletResponse.SC_NOT_MODIFIED) && Looking.isRecordedReading(request)
                ? Optional.of(entry(answer, asker, Action.READ, Result.GRANTED))
                : Optional.empty();
    }

    private static boolean isSignIn(HttpServletRequest request, String path) {
        return (request.getMethod().equals("POST") && path.equals("/login")) || path.startsWith("/login/oauth2/code/");
    }

    private static AccessEntry signIn(Answer answer) {
        if (answer.location().contains("/login?wait")) {
            return entry(answer, Looking.asker(answer.request()), Action.SIGN_IN, Result.TOO_MANY);
        }
        UUID signedIn = Looking.actor();
        return signedIn == null || leadsToSignIn(answer)
                ? entry(answer, Looking.asker(answer.request()), Action.SIGN_IN, Result.NOT_SIGNED_IN)
                : entry(answer, signedIn, Action.SIGN_IN, Result.GRANTED);
    }

    private static Optional<Result> refusal(Answer answer, String path) {
        boolean sentAway = answer.status() / 100 == 3 && !path.startsWith("/log") && leadsToSignIn(answer);
        return sentAway ? Optional.of(Result.NOT_SIGNED_IN) : Result.refusal(answer.status());
    }

    private static boolean leadsToSignIn(Answer answer) {
        String location = answer.location();
        int query = location.indexOf('?');
        return (query < 0 ? location : location.substring(0, query)).endsWith("/login");
    }

    /** Whoever shows something to be recognised by, and is not, tried to sign in. */
    private static Action attempt(HttpServletRequest request, Result result) {
        boolean unrecognised = result == Result.NOT_SIGNED_IN || (result == Result.TOO_MANY && Looking.actor() == null);
        if (unrecognised && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Action.SIGN_IN;
        }
        return Looking.changes(request) ? Action.CHANGE : Action.READ;
    }

    private static boolean isFile(HttpServletResponse response) {
        String type = Objects.toString(response.getContentType(), "").toLowerCase(Locale.ROOT);
        return Objects.toString(response.getHeader(HttpHeaders.CONTENT_DISPOSITION), "")
                        .startsWith("attachment")
                || FILES.stream().anyMatch(type::contains);
    }

    private static AccessEntry entry(Answer answer, @Nullable UUID actor, Action action, Result result) {
        HttpServletRequest request = answer.request();
        return new AccessEntry(
                answer.at(),
                1,
                actor,
                action.name(),
                Looking.object(request),
                Looking.organisation(request),
                result.name(),
                Looking.origin(request));
    }
}

package nl.voortgang.application.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as problem details (RFC 9457), each with a stable code that clients can react to. */
@Component
public class Problems {
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Something that is wrong with one field, header or parameter. */
    record FieldError(String field, String message) {}

    /** Writes a problem without fields. */
    public void write(HttpServletResponse response, HttpStatusCode status, String code, String detail)
            throws IOException {
        write(response, status, code, detail, List.of());
    }

    void write(HttpServletResponse response, HttpStatusCode status, String code, String detail, List<FieldError> errors)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status.value());
        problem.put("title", title(status));
        problem.put("detail", detail);
        problem.put("code", code);
        if (!errors.isEmpty()) {
            problem.put("errors", errors);
        }
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** It is too much at once: the client may come back after so many seconds. */
    public void tooMany(HttpServletResponse response, long seconds, String code, String detail) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(response, HttpStatus.TOO_MANY_REQUESTS, code, detail);
    }

    /** Nobody is signed in, or with a wrong name or password. */
    public void unauthorized(HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Voortgang\", charset=\"UTF-8\"");
        write(response, HttpStatus.UNAUTHORIZED, "UNAUTHORIZED", "Sign in with a name and password.");
    }

    private static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }
}

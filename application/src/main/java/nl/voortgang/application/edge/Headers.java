package nl.voortgang.application.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** Tells browsers what they may do with an answer. What an answer says of itself stays as it is. */
@Component
@ConditionalOnWebApplication
public class Headers implements HeaderWriter {
    private static final String DATA =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String A_YEAR_EVERYWHERE = "max-age=31536000; includeSubDomains";

    private final Map<String, String> always = new LinkedHashMap<>();
    private final String pages;

    Headers(Transport transport, Environment settings) {
        pages = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action "
                + String.join(" ", formsLeadTo(settings.getProperty("voortgang.sign-in.issuer", "")))
                + "; frame-ancestors 'none'";
        always.put("X-Content-Type-Options", "nosniff");
        always.put("X-Frame-Options", "DENY");
        // Addresses name activities and moments: no other site needs to know from which page somebody came.
        always.put("Referrer-Policy", "same-origin");
        always.put("Cross-Origin-Opener-Policy", "same-origin");
        always.put("Cross-Origin-Embedder-Policy", "require-corp");
        always.put("Cross-Origin-Resource-Policy", "same-origin");
        always.put(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()");
        if (transport.isSecure()) {
            always.put("Strict-Transport-Security", A_YEAR_EVERYWHERE);
        }
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        write(request.getRequestURI(), response);
    }

    /** Adds those of an answer at this address which it does not have yet. */
    void write(String path, HttpServletResponse response) {
        of(path).forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }

    /** Signing out is a form of ours that the provider of identities answers in the end. */
    private static List<String> formsLeadTo(String issuer) {
        if (issuer.isBlank()) {
            return List.of("'self'");
        }
        URI provider = URI.create(issuer.strip());
        return List.of("'self'", provider.getScheme() + "://" + provider.getAuthority());
    }

    /** The headers of an answer at this address. */
    Map<String, String> of(String path) {
        Map<String, String> headers = new LinkedHashMap<>(always);
        headers.put("Content-Security-Policy", path.startsWith("/v1/") ? DATA : pages);
        return headers;
    }
}

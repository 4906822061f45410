package nl.voortgang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes addresses out of the present one. */
public final class Addresses {
    private Addresses() {}

    /** This page with its parameters. */
    public static UriComponentsBuilder of(HttpServletRequest request) {
        return of(path(request), request.getQueryString());
    }

    /** Where in the application the request is for. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** An address that somebody sent along; the start where it does not lie within this program. */
    public static UriComponentsBuilder within(String address) {
        // Browsers pass over tabs and line breaks: with one between them two slashes would still lead to another host.
        boolean plain = address.chars().noneMatch(sign -> sign == '\\' || Character.isISOControl(sign));
        boolean within = plain && address.startsWith("/") && !address.startsWith("//");
        try {
            return UriComponentsBuilder.fromUriString(within ? address : "/");
        } catch (InvalidUrlException noAddress) {
            return UriComponentsBuilder.fromPath("/");
        }
    }

    static UriComponentsBuilder of(String path, @Nullable String query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        return query == null ? address : address.query(query);
    }
}

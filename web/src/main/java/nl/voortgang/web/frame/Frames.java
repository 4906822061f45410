package nl.voortgang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.web.DemoMode;
import nl.voortgang.web.OwnRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the frame of a page from the request for it. */
@Component
public class Frames {
    private final ObjectProvider<DemoMode> demo;
    private final ObjectProvider<OwnRoles> roles;
    private final LanguageChoice languages;

    public Frames(ObjectProvider<DemoMode> demo, ObjectProvider<OwnRoles> roles, LanguageChoice languages) {
        this.demo = demo;
        this.roles = roles;
        this.languages = languages;
    }

    public Frame of(HttpServletRequest request) {
        boolean readable =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        // The address of a form is no page, so leaving it in another language leads to the start.
        String path = readable ? Addresses.path(request) : "/";
        return of(request, path, readable ? request.getQueryString() : null);
    }

    /** For an answer to a form: the frame of the page that the form stands on. */
    public Frame of(HttpServletRequest request, String page) {
        return of(request, page, null);
    }

    private Frame of(HttpServletRequest request, String path, @Nullable String query) {
        Locale locale = languages.resolveLocale(request);
        Language language = Language.of(locale);
        Instant knownAt = knownAt(request);
        return new Frame(
                language,
                Viewer.current(roles.stream().findFirst().orElse(null)).orElse(null),
                demo.stream()
                        .filter(DemoMode::active)
                        .findFirst()
                        .map(DemoMode::accounts)
                        .orElse(List.of()),
                knownAt,
                now(path, query),
                knownAt == null
                        ? null
                        : ServletUriComponentsBuilder.fromContextPath(request)
                                        .build()
                                        .toUriString()
                                + new Links(knownAt).of(now(path, query)),
                Addresses.of(path, query)
                        .replaceQueryParam(
                                LanguageChoice.PARAMETER, language.other().code())
                        .build()
                        .toUriString(),
                new Formats(language),
                new Links(knownAt));
    }

    private static String now(String path, @Nullable String query) {
        return Addresses.of(path, query)
                .replaceQueryParam("knownAt")
                .replaceQueryParam(LanguageChoice.PARAMETER)
                .build()
                .toUriString();
    }

    /** Null for now, and for what is no moment: whoever answers for a moment refuses that one. */
    private static @Nullable Instant knownAt(HttpServletRequest request) {
        try {
            return Moments.parse(request.getParameter("knownAt"));
        } catch (InvalidQuery unreadable) {
            return null;
        }
    }
}

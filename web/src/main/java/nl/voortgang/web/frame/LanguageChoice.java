package nl.voortgang.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language somebody chose with a link such as {@code ?lang=en}, kept in a cookie. What the browser prefers does not count. */
public final class LanguageChoice implements LocaleResolver, HandlerInterceptor {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "voortgang-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        if (asked != null) {
            return Language.of(asked).locale();
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return (cookie == null ? Language.NL : Language.of(cookie.getValue())).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by a link");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(PARAMETER);
        if (asked != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(Language.of(asked), request.getContextPath()));
        }
        return true;
    }

    private static String cookie(Language language, String contextPath) {
        return ResponseCookie.from(COOKIE, language.code())
                .path(contextPath + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}

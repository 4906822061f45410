package nl.voortgang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for what went wrong before or behind the pages: signed out, no such address, a fault. */
@Component
class ErrorPage implements ErrorViewResolver {
    private static final Set<Integer> DESCRIBED = Set.of(400, 403, 404, 409, 413, 429, 500, 503);

    private final Frames frames;

    ErrorPage(Frames frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return of(status, frames.of(request, "/"));
    }

    static ModelAndView of(HttpStatus status, Frame frame) {
        int described = DESCRIBED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        ModelAndView page = new ModelAndView("error", status);
        page.addAllObjects(Map.of("frame", frame, "error", described, "status", status.value()));
        return page;
    }
}

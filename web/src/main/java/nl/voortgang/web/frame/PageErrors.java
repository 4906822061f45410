package nl.voortgang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.NotYet;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page says where it cannot say what was asked for. */
@ControllerAdvice(basePackages = "nl.voortgang.web")
class PageErrors {
    private final Frames frames;

    PageErrors(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler({NotFound.class, NoSuchAggregate.class})
    ModelAndView notFound(HttpServletRequest request) {
        return ErrorPage.of(HttpStatus.NOT_FOUND, frames.of(request));
    }

    @ExceptionHandler(InvalidQuery.class)
    ModelAndView badRequest(HttpServletRequest request) {
        return ErrorPage.of(HttpStatus.BAD_REQUEST, frames.of(request));
    }

    @ExceptionHandler(NotYet.class)
    ModelAndView notYet(HttpServletRequest request) {
        ModelAndView page = ErrorPage.of(HttpStatus.CONFLICT, frames.of(request));
        page.addAllObjects(Map.of("reason", "error.not-yet"));
        return page;
    }

    /** A refusal outside a form that could show it. */
    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        ModelAndView page = ErrorPage.of(HttpStatus.CONFLICT, frames.of(request));
        page.addAllObjects(Map.of("reason", "refused." + refused.reason().name()));
        return page;
    }
}

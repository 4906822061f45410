package nl.voortgang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(basePackages = "nl.voortgang.web")
class FrameAdvice {
    private final Frames frames;

    FrameAdvice(Frames frames) {
        this.frames = frames;
    }

    /** An unreadable moment is refused here, so that no page shows now where another moment was asked for. */
    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Moments.parse(request.getParameter("knownAt"));
        return frames.of(request);
    }
}

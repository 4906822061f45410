package nl.voortgang.web.integrity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.Role;
import nl.voortgang.query.InvalidQuery;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.audittrail.AuditTrail;
import nl.voortgang.query.integrity.CheckpointView;
import nl.voortgang.query.integrity.Integrity;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Moments;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.live.Bars;
import nl.voortgang.web.live.Live;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The latest checkpoint, the keys, and the button that checks everything. */
@Controller
@ShowsThePresent
class IntegrityPage {
    private final Integrity integrity;
    private final Verifications verifications;
    private final AuditTrail trail;
    private final Live live;
    private final Bars bars;
    private final ReplayScopes abouts;

    IntegrityPage(
            Integrity integrity,
            Verifications verifications,
            AuditTrail trail,
            Live live,
            Bars bars,
            ReplayScopes abouts) {
        this.integrity = integrity;
        this.verifications = verifications;
        this.trail = trail;
        this.live = live;
        this.bars = bars;
        this.abouts = abouts;
    }

    /**
     * Shows the last check and offers another.
     *
     * @param position up to which events are to be folded again: proposed in the form; else that of the moment that was looked at
     * @param about whose events are to be compared, proposed as well
     */
    @GetMapping("/integrity")
    String show(
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String about,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String proposed = position.isBlank() && frame.knownAt() != null
                ? Long.toString(trail.positionAt(frame.knownAt()))
                : position;
        return show(Form.fresh(Map.of("position", proposed, "about", about)), frame, model);
    }

    private String show(Form form, Frame frame, Model model) {
        Verification latest = verifications.latest();
        model.addAttribute("form", form);
        model.addAttribute("live", latest != null && latest.isRunning() ? "/integrity/live" : null);
        model.addAttribute("checkpoint", integrity.checkpoint().orElse(null));
        model.addAttribute("keys", integrity.keys());
        model.addAttribute("trouble", integrity.trouble().orElse(null));
        model.addAttribute("verification", latest);
        model.addAttribute("abouts", abouts.choices(form.text("about")));
        model.addAttribute("about", latest == null || latest.replay() == null ? null : abouts.nameOf(latest.replay()));
        model.addAttribute(
                "mayVerify", frame.viewer() != null && frame.viewer().isAnyInInstallation(Role.AUDITOR, Role.ADMIN));
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("integrity.title")));
        return "integrity";
    }

    /** Asking twice starts one check, so this form needs no submission of its own. */
    @PostMapping("/integrity/verification")
    @Permitted(inInstallation = {Role.AUDITOR, Role.ADMIN})
    String verify() {
        verifications.start();
        return "redirect:/integrity";
    }

    /** Asking twice starts one replay, so this form needs no submission of its own. */
    @PostMapping("/integrity/replay")
    @Permitted(inInstallation = {Role.AUDITOR, Role.ADMIN})
    String replay(
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Form form = Form.of(request);
        long position = upTo(form);
        Replay wanted = abouts.read(form.text("about"), position);
        if (wanted == null) {
            form.refuse("about", "problem.about");
        }
        if (wanted == null || !form.isGood()) {
            response.setStatus(form.status());
            return show(form, frame, model);
        }
        verifications.replay(wanted);
        return "redirect:/integrity";
    }

    /** A moment counts where no position is given. Before the first event there is nothing to fold. */
    private long upTo(Form form) {
        String moment = form.text("moment").strip();
        if (form.text("position").isBlank() && !moment.isEmpty()) {
            try {
                long position = trail.positionAt(Objects.requireNonNull(Moments.parse(moment)));
                if (position < 1) {
                    form.refuse("moment", "problem.moment.before");
                }
                return position;
            } catch (InvalidQuery unreadable) {
                form.refuse("moment", "problem.date");
                return 0;
            }
        }
        long position = position(form.text("position"));
        if (position < 1) {
            form.refuse("position", "problem.position");
        }
        return position;
    }

    /** Zero for what is no position. */
    private static long position(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** How far the check is. */
    @GetMapping("/integrity/live")
    SseEmitter follow(@ModelAttribute("frame") Frame frame) {
        return live.follow(() -> {
            Verification now = verifications.latest();
            return now != null && now.isRunning()
                    ? List.of(bars.bar("verification", now.done(), now.total(), frame))
                    : List.of();
        });
    }

    @GetMapping("/integrity/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        CheckpointView latest = integrity.checkpoint().orElseThrow(() -> new NotFound("checkpoint"));
        return file("checkpoint-" + latest.size(), latest.note());
    }

    @GetMapping("/events/{position}/proof")
    ResponseEntity<byte[]> proof(@PathVariable long position) {
        return file(
                "event-" + position + ".tlog-proof", integrity.proofOf(position).written());
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}

package nl.voortgang.web.integrity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.voortgang.command.Role;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.integrity.CheckpointView;
import nl.voortgang.query.integrity.Integrity;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.ShowsThePresent;
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

/** The latest checkpoint, the keys, and the button that checks everything. */
@Controller
@ShowsThePresent
class IntegrityPage {
    private final Integrity integrity;
    private final Verifications verifications;

    IntegrityPage(Integrity integrity, Verifications verifications) {
        this.integrity = integrity;
        this.verifications = verifications;
    }

    @GetMapping("/integrity")
    String show(@ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("checkpoint", integrity.checkpoint().orElse(null));
        model.addAttribute("keys", integrity.keys());
        model.addAttribute("trouble", integrity.trouble().orElse(null));
        model.addAttribute("verification", verifications.latest());
        model.addAttribute(
                "mayVerify",
                frame.viewer() != null
                        && frame.viewer().isAny(Role.AUDITOR, Role.ACCOUNTANT, Role.CONTROLLER, Role.ADMIN));
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("integrity.title")));
        return "integrity";
    }

    /** Asking twice starts one check, so this form needs no submission of its own. */
    @PostMapping("/integrity/verification")
    @Permitted({Role.AUDITOR, Role.ACCOUNTANT, Role.CONTROLLER, Role.ADMIN})
    String verify() {
        verifications.start();
        return "redirect:/integrity";
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

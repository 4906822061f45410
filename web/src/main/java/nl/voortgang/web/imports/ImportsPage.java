package nl.voortgang.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.voortgang.command.Refused;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.Role;
import nl.voortgang.exchange.file.UnreadableFile;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.http.BackgroundImports;
import nl.voortgang.exchange.run.ImportProgress;
import nl.voortgang.exchange.run.ImportReport;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.Importer.Begun;
import nl.voortgang.exchange.run.WrongFile;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Crumb;
import nl.voortgang.web.frame.Frames;
import nl.voortgang.web.frame.ShowsThePresent;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file in: first only to see what it would do, then really. The same file twice does nothing twice. */
@Controller
@ShowsThePresent
class ImportsPage {
    private static final int SHOWN = 20;

    /** An import, and what the municipality is called. */
    record Line(ImportProgress progress, String name) {}

    private final Importer importer;
    private final BackgroundImports background;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Frames frames;

    ImportsPage(
            Importer importer,
            BackgroundImports background,
            CurrentActor currentActor,
            Organisations organisations,
            Frames frames) {
        this.importer = importer;
        this.background = background;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.frames = frames;
    }

    @GetMapping("/imports")
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    String show(HttpServletRequest request, Model model) {
        return show(Form.fresh(Map.of()), null, request, model);
    }

    /** Tries the file, unless the button said to import it. */
    @PostMapping("/imports")
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "try") String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Form form = Form.of(request);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "problem.required.file");
            return refused(form, request, response, model);
        }
        try (InputStream content = file.getInputStream()) {
            YearFile year = YearFile.of(content);
            if (!action.equals("run")) {
                model.addAttribute("tried", true);
                ImportReport report = importer.dryRun(year, currentActor.id());
                return report.isGood()
                        ? show(form, report, request, model)
                        : wrong(form, report, request, response, model);
            }
            Begun begun = importer.begin(year, currentActor.id());
            if (begun.running().isEmpty()) {
                return show(form, begun.report(), request, model);
            }
            background.start(begun.running().get());
            return "redirect:/imports/" + begun.running().get().importId();
        } catch (UnreadableFile unreadable) {
            form.refuse("file", "import.problem." + unreadable.fault().problem().name());
            return refused(form, request, response, model);
        } catch (WrongFile wrong) {
            return wrong(form, wrong.report(), request, response, model);
        } catch (Refused refused) {
            form.refuseByRule("file", "refused." + refused.reason().name());
            return refused(form, request, response, model);
        }
    }

    private String wrong(
            Form form, ImportReport report, HttpServletRequest request, HttpServletResponse response, Model model) {
        form.refuse("file", "problem.file");
        response.setStatus(form.status());
        return show(form, report, request, model);
    }

    private String refused(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(form.status());
        return show(form, null, request, model);
    }

    private String show(Form form, @Nullable ImportReport report, HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.of(request, "/imports"));
        model.addAttribute("form", form);
        if (report != null) {
            model.addAttribute("report", report);
        }
        model.addAttribute(
                "imports",
                organisations.all(null).stream()
                        .flatMap(organisation -> importer.imports(organisation.id()).stream()
                                .map(progress -> new Line(progress, organisation.name())))
                        .sorted(Comparator.comparing(
                                        (Line line) -> line.progress().startedAt())
                                .reversed())
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("crumbs", List.of(Crumb.to("start.title", "/"), Crumb.here("imports.title")));
        return "imports";
    }
}

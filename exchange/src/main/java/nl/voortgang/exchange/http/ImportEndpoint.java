package nl.voortgang.exchange.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.http.BadInput;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Fault;
import nl.voortgang.command.http.Paths;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.Role;
import nl.voortgang.exchange.file.UnreadableFile;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.run.ImportProgress;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.Importer.Begun;
import nl.voortgang.exchange.run.WrongFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in. A dry run is answered at once; an import goes on in the background and says where it can be followed. */
@RestController
@Tag(name = "Imports")
class ImportEndpoint {
    private final Importer importer;
    private final BackgroundImports background;
    private final CurrentActor currentActor;

    ImportEndpoint(Importer importer, BackgroundImports background, CurrentActor currentActor) {
        this.importer = importer;
        this.background = background;
        this.currentActor = currentActor;
    }

    @PostMapping(path = "/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    @Operation(summary = "Import a workbook or a zip file of CSV files, or see what it would do")
    ResponseEntity<Object> upload(
            @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return take(read(content), dryRun);
        }
    }

    @PostMapping(
            path = "/v1/imports",
            consumes = {
                "application/zip",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    @Operation(summary = "The same, with the file as the body")
    ResponseEntity<Object> send(HttpServletRequest http, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return take(read(http.getInputStream()), dryRun);
    }

    private static YearFile read(InputStream content) throws IOException {
        try {
            return YearFile.of(content);
        } catch (UnreadableFile tooLarge) {
            throw new BadInput(List.of(new Fault("file", tooLarge.fault().message())));
        }
    }

    private ResponseEntity<Object> take(YearFile file, boolean dryRun) {
        if (dryRun) {
            return ResponseEntity.ok(importer.dryRun(file, currentActor.id()));
        }
        try {
            Begun begun = importer.begin(file, currentActor.id());
            if (begun.running().isEmpty()) {
                return ResponseEntity.ok(begun.report());
            }
            ImportId id = begun.running().get().importId();
            background.start(begun.running().get());
            return ResponseEntity.accepted()
                    .location(URI.create("/v1/imports/" + id))
                    .body(begun.report());
        } catch (WrongFile wrong) {
            throw new BadInput(FileFaults.of(wrong.report()));
        }
    }

    @GetMapping("/v1/imports/{id}")
    @Operation(summary = "How far an import is, and how it ended")
    ImportProgress progress(@PathVariable String id) {
        return importer.progress(new ImportId(Paths.uuid(id))).orElseThrow(() -> new NoSuchAggregate(id));
    }

    @GetMapping("/v1/organisations/{id}/imports")
    @Operation(summary = "The newest imports into an organisation")
    List<ImportProgress> imports(@PathVariable String id) {
        return importer.imports(Paths.organisation(id));
    }

    @DeleteMapping("/v1/imports/{id}")
    @Permitted(value = Role.CONTROLLER, inInstallation = Role.ADMIN)
    @Operation(summary = "End an import that was interrupted; what it had done stays")
    ResponseEntity<Void> abandon(@PathVariable String id) {
        importer.abandon(new ImportId(Paths.uuid(id)), currentActor.id());
        return ResponseEntity.noContent().build();
    }
}

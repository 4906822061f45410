package nl.voortgang.exchange.run;

import static nl.voortgang.exchange.run.ImportScene.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.exchange.file.YearFile;
import org.junit.jupiter.api.Test;

/** Who may not import into an organisation learns nothing about it from a file. */
class ImportRightTest {
    private final ImportScene scene = new ImportScene();

    @Test
    void nothing_is_looked_at_for_whoever_may_not_import_and_nothing_is_said_about_the_file() {
        scene.imports(scene.year());
        YearFile wrong = scene.year().with("statussen", "6.1.2;rek-1999;G;").file();

        for (YearFile file : List.of(scene.year().file(), wrong)) {
            assertThatThrownBy(() -> scene.importer.dryRun(file, OFFICER))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.NOT_PERMITTED));
            assertThatThrownBy(() -> scene.importer.begin(file, OFFICER))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.NOT_PERMITTED));
        }
        assertThat(scene.kept.pending()).isEmpty();
    }
}

package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.voortgang.application.Api.Answer;
import org.junit.jupiter.api.Test;

/** Browsers keep the look of the pages, but never the pages: those hold what not everybody may see. */
class CachingIT {
    private static final Pattern DESIGN = Pattern.compile("href=\"(/design/[^\"]+)\"");

    private final Api anybody = Program.demo().as("");

    @Test
    void stylesheets_are_kept_under_an_address_that_changes_with_their_content() {
        Answer page = anybody.get("/");
        List<String> files = DESIGN.matcher(page.raw().body())
                .results()
                .map((MatchResult file) -> file.group(1))
                .toList();

        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(files).hasSize(4).allSatisfy(file -> {
            assertThat(file).matches("/design/[a-z]+-[0-9a-f]{32}\\.[a-z]+");
            assertThat(anybody.get(file).header("Cache-Control")).isEqualTo("max-age=31536000");
        });
    }
}

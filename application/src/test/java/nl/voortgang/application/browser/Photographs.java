package nl.voortgang.application.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Pictures of whole pages, for somebody to look at: taken only where {@code -Dvoortgang.photographs=DIRECTORY} asks for them. */
final class Photographs {
    private static final @Nullable String DIRECTORY = System.getProperty("voortgang.photographs");

    private Photographs() {}

    static void take(Page page, String name) {
        if (DIRECTORY == null) {
            return;
        }
        for (int width : Inspection.WIDTHS) {
            page.setViewportSize(width, Inspection.HEIGHT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(DIRECTORY, name.replaceAll("[^a-zA-Z0-9]+", "_") + "-" + width + ".png")));
        }
    }
}

package nl.voortgang.application.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the focus is on a page.
 *
 * @param place among everything that can be reached; -1 where it is nowhere
 * @param faults what somebody who looks would miss there
 */
record Focus(int place, List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Focus of(Page page) {
        return JSON.readValue(
                (String) page.evaluate("() => {" + Script.FOCUS + "; return JSON.stringify(focus()); }"), Focus.class);
    }
}

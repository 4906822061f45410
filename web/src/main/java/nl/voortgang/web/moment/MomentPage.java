package nl.voortgang.web.moment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.voortgang.web.frame.Addresses;
import nl.voortgang.web.frame.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from a page to the same page at the moment that somebody chose there. */
@Controller
class MomentPage {

    /**
     * To that page.
     *
     * @param page path and parameters within this program; anything else leads to the start
     * @param at as a form sends it; empty for now
     */
    @GetMapping("/moment")
    String go(@RequestParam(defaultValue = "/") String page, @RequestParam(required = false) @Nullable String at) {
        UriComponentsBuilder address = Addresses.within(page).replaceQueryParam("knownAt");
        Instant moment = Moments.parse(at);
        if (moment != null) {
            address.queryParam("knownAt", toTheEndOf(moment));
        }
        return "redirect:" + address.build().toUriString();
    }

    /** The field shows whole seconds, so a moment that was chosen there includes all of its second. */
    private static Instant toTheEndOf(Instant moment) {
        return moment.equals(moment.truncatedTo(ChronoUnit.SECONDS)) ? moment.plus(999_999, ChronoUnit.MICROS) : moment;
    }
}

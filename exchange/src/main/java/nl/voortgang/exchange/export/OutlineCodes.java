package nl.voortgang.exchange.export;

import java.util.HashMap;
import java.util.Map;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Subject;
import nl.voortgang.exchange.plan.Codes;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.outline.ItemView;
import nl.voortgang.query.outline.Outline;
import org.springframework.stereotype.Component;

/** The codes in the outline that readers see. */
@Component
final class OutlineCodes implements Codes {
    private final Outline outline;

    OutlineCodes(Outline outline) {
        this.outline = outline;
    }

    @Override
    public Map<String, String> of(OrganisationId organisation) {
        Map<String, String> holders = new HashMap<>();
        try {
            for (ItemView item : outline.items(organisation, null).items()) {
                if (item.code() != null) {
                    holders.put(item.code(), AggregateIds.of(new Subject(item.kind(), item.id())));
                }
            }
        } catch (NotFound notYet) {
            return Map.of();
        }
        return holders;
    }
}

package nl.voortgang.web.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.query.NotFound;
import nl.voortgang.web.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose events can be compared with the read models: those of one organisation or of one activity, written as {@code activity:…}. */
@Component
class ReplayScopes {
    private static final String ORGANISATION = "organisation:";
    private static final String ACTIVITY = "activity:";

    private final Organisations organisations;

    ReplayScopes(Organisations organisations) {
        this.organisations = organisations;
    }

    /** One to choose. */
    record Choice(String value, String name) {}

    /** Every organisation that the asker may see, and the activity that they came from. */
    List<Choice> choices(String chosen) {
        List<Choice> choices = new ArrayList<>();
        Replay wanted = read(chosen, 1);
        if (wanted != null && wanted.activity() != null) {
            choices.add(new Choice(chosen, String.valueOf(nameOf(wanted))));
        }
        organisations.all(null).forEach(each -> choices.add(new Choice(ORGANISATION + each.id(), each.name())));
        return choices;
    }

    /** Null where there is no such organisation or activity, or the asker may not see it. */
    @Nullable
    Replay read(String about, long upTo) {
        try {
            if (about.isEmpty()) {
                return Replay.ofAll(upTo);
            }
            Replay replay = about.startsWith(ORGANISATION)
                    ? new Replay(upTo, new OrganisationId(about.substring(ORGANISATION.length())), null)
                    : about.startsWith(ACTIVITY)
                            ? new Replay(upTo, null, UUID.fromString(about.substring(ACTIVITY.length())))
                            : null;
            return replay == null || nameOf(replay) == null ? null : replay;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** What it is about, by name; null for everything, and for what is not there for the asker. */
    @Nullable
    String nameOf(Replay replay) {
        try {
            OrganisationId organisation = replay.organisation();
            UUID activity = replay.activity();
            return organisation != null
                    ? organisations.nameOf(organisation, null)
                    : activity == null
                            ? null
                            : organisations
                                    .item(SubjectKind.ACTIVITY, activity, null)
                                    .name();
        } catch (NotFound gone) {
            return null;
        }
    }
}

package nl.voortgang.command.template;

import java.util.List;
import nl.voortgang.command.Existing;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Situation;
import nl.voortgang.command.template.TemplateCommand.DefineTemplate;
import nl.voortgang.command.template.TemplateCommand.RetireTemplate;
import nl.voortgang.events.TemplateEvent;
import nl.voortgang.events.TemplateEvent.TemplateDefined;
import nl.voortgang.events.TemplateEvent.TemplateRetired;
import org.jspecify.annotations.Nullable;

/** The rules of a template: each change is a version; a retired one comes back when it is defined again. */
final class TemplateDecider {
    private TemplateDecider() {}

    /**
     * A template as decisions need it.
     *
     * @param newest null as long as it does not exist
     */
    record State(@Nullable TemplateDefined newest, boolean retired) {
        static final State NONE = new State(null, false);

        static State evolve(State state, TemplateEvent event) {
            return switch (event) {
                case TemplateDefined defined -> new State(defined, false);
                case TemplateRetired retired -> new State(state.newest, true);
            };
        }
    }

    static List<TemplateEvent> decide(TemplateCommand command, State state, Situation situation) {
        return switch (command) {
            case DefineTemplate again when isKnown(again, state) -> List.of();
            case DefineTemplate define -> {
                Existing.organisation(define.templateId().organisationId(), situation);
                int version = state.newest() == null ? 1 : state.newest().version() + 1;
                yield List.of(new TemplateDefined(define.templateId(), version, define.title(), define.digest()));
            }
            case RetireTemplate retire -> {
                if (state.retired()) {
                    throw new Refused(Reason.RETIRED, "The template was retired already.");
                }
                yield List.of(new TemplateRetired(retire.templateId(), retire.reason()));
            }
        };
    }

    private static boolean isKnown(DefineTemplate define, State state) {
        TemplateDefined newest = state.newest();
        return newest != null
                && !state.retired()
                && newest.title().equals(define.title())
                && newest.digest().equals(define.digest());
    }
}

package nl.voortgang.command.template;

import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.TemplateId;

/** What can be asked of a template. */
public sealed interface TemplateCommand extends Command {
    TemplateId templateId();

    @Override
    default String aggregateId() {
        return AggregateIds.of(templateId());
    }

    /**
     * Makes a template, or a new version of it. That its bytes are kept and good was seen to before.
     *
     * @param digest SHA-256 of its bytes, hexadecimal
     */
    record DefineTemplate(TemplateId templateId, String title, String digest) implements TemplateCommand {}

    /** Offers it no longer. */
    record RetireTemplate(TemplateId templateId, FreeText reason) implements TemplateCommand {}
}

package nl.voortgang.events;

/** What can happen to a template of an organisation. Stored for good: add, never rename. */
public sealed interface TemplateEvent extends Event {
    TemplateId templateId();

    @Override
    default OrganisationId organisationId() {
        return templateId().organisationId();
    }

    /**
     * From now on the template is this one; what was printed with an earlier version stays as it is.
     *
     * @param version 1, 2, 3 …
     * @param title what people choose it by
     * @param digest SHA-256 of its bytes, hexadecimal
     */
    @StoredName("template.defined")
    record TemplateDefined(TemplateId templateId, int version, String title, String digest) implements TemplateEvent {}

    /** It is not offered any more, until it is defined again. */
    @StoredName("template.retired")
    record TemplateRetired(TemplateId templateId, FreeText reason) implements TemplateEvent {}
}

package nl.voortgang.web.template;

import java.util.List;
import java.util.Optional;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;

/** Keeps what was uploaded until it is taken into use or thrown away: each belongs to one person. The application says where. */
public interface TemplateDrafts {

    /** In place of what the same person uploaded under this name before. */
    void keep(ActorId actor, TemplateId template, String title, String text);

    Optional<TemplateDraft> find(ActorId actor, TemplateId template);

    /** By name. */
    List<TemplateDraft> of(ActorId actor, OrganisationId organisation);

    void discard(ActorId actor, TemplateId template);
}

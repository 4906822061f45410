package nl.voortgang.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.web.template.TemplateDraft;
import nl.voortgang.web.template.TemplateDrafts;

/** Uploaded templates of the one person there is in these tests. */
final class KeptTemplateDrafts implements TemplateDrafts {
    private final Map<String, TemplateDraft> kept = new TreeMap<>();

    void clear() {
        kept.clear();
    }

    @Override
    public void keep(ActorId actor, TemplateId template, String title, String text) {
        kept.put(template.name(), new TemplateDraft(template, title, text, Instant.parse("2020-10-12T08:32:00Z")));
    }

    @Override
    public Optional<TemplateDraft> find(ActorId actor, TemplateId template) {
        return Optional.ofNullable(kept.get(template.name()));
    }

    @Override
    public List<TemplateDraft> of(ActorId actor, OrganisationId organisation) {
        return List.copyOf(kept.values());
    }

    @Override
    public void discard(ActorId actor, TemplateId template) {
        kept.remove(template.name());
    }
}

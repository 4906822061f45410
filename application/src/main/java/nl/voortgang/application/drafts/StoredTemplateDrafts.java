package nl.voortgang.application.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.voortgang.application.database.Migrations;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.web.template.TemplateDraft;
import nl.voortgang.web.template.TemplateDrafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded templates in a table, so that they are there whichever node is asked. */
@Component
class StoredTemplateDrafts implements TemplateDrafts {
    private static final String OF = " where actor = :actor and organisation = :organisation";

    private final JdbcClient jdbc;

    StoredTemplateDrafts(JdbcClient jdbc, Migrations done) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(ActorId actor, TemplateId template, String title, String text) {
        of("""
                insert into drafts.template_draft (actor, organisation, name, title, text)
                values (:actor, :organisation, :name, :title, :text)
                on conflict (actor, organisation, name) do update
                    set title = excluded.title, text = excluded.text, saved_at = now()""", actor, template.organisationId())
                .param("name", template.name())
                .param("title", title)
                .param("text", text)
                .update();
    }

    @Override
    public Optional<TemplateDraft> find(ActorId actor, TemplateId template) {
        return of("select * from drafts.template_draft" + OF + " and name = :name", actor, template.organisationId())
                .param("name", template.name())
                .query(StoredTemplateDrafts::draft)
                .optional();
    }

    @Override
    public List<TemplateDraft> of(ActorId actor, OrganisationId organisation) {
        return of("select * from drafts.template_draft" + OF + " order by name", actor, organisation)
                .query(StoredTemplateDrafts::draft)
                .list();
    }

    @Override
    public void discard(ActorId actor, TemplateId template) {
        of("delete from drafts.template_draft" + OF + " and name = :name", actor, template.organisationId())
                .param("name", template.name())
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, ActorId actor, OrganisationId organisation) {
        return jdbc.sql(sql).param("actor", actor.value()).param("organisation", organisation.value());
    }

    private static TemplateDraft draft(ResultSet row, int number) throws SQLException {
        return new TemplateDraft(
                new TemplateId(new OrganisationId(row.getString("organisation")), row.getString("name")),
                row.getString("title"),
                row.getString("text"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}

package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.Press;
import nl.voortgang.publication.publishing.SealingActor;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.junit.jupiter.api.Test;

/** Two nodes print, and it makes no difference which. */
class PublicationTwoNodesIT {

    @Test
    void an_edition_is_asked_for_once_printed_the_same_by_both_and_sealed_once() throws Exception {
        try (TwoNodes nodes = TwoNodes.start()) {
            Town town = Town.in(nodes.first());
            Town.accepted(town.closePeriod("p1"));
            Published published = Published.in(nodes.second(), town.id(), "p1");
            String body = "{\"edition\":1,\"template\":\"statusoverzicht\"}";

            List<Callable<Answer>> asking = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Api controller = nodes.node(i).as("controller");
                asking.add(() -> controller.post(published.path(), body));
            }
            assertThat(TwoNodes.together(asking))
                    .allMatch(answer -> answer.status() == 201)
                    .isNotEmpty();
            published.awaitSealed(1);

            EditionView edition = nodes.second()
                    .bean(Publications.class)
                    .edition(PeriodId.of(town.id() + "/p1"), 1, null)
                    .orElseThrow()
                    .edition();
            List<PrintedForm> byFirst = print(nodes.first(), edition);
            List<PrintedForm> bySecond = print(nodes.second(), edition);
            assertThat(byFirst).isEqualTo(bySecond).isEqualTo(edition.forms());
            // Both come late, as if nobody had given them a turn.
            TwoNodes.together(List.of(
                    () -> seal(nodes.first(), edition, byFirst), () -> seal(nodes.second(), edition, bySecond)));
            assertThat(TwoNodes.allEvents(nodes.first()))
                    .filteredOn(event -> event.aggregateId().equals("publication/" + town.id() + "/p1"))
                    .extracting(event -> event.name())
                    .containsExactly("publication.requested", "publication.sealed");
        }
    }

    private static List<PrintedForm> print(Program node, EditionView asked) {
        Map<Form, byte[]> printed = node.bean(Press.class)
                .print(new Edition(
                        asked.periodId(),
                        asked.edition(),
                        asked.position(),
                        asked.exportedAt(),
                        asked.madeAt(),
                        asked.scaleVersion(),
                        new Digest(asked.template().digest()),
                        null,
                        null));
        List<PrintedForm> forms = new ArrayList<>();
        for (PublicationForm form : PublicationForm.values()) {
            byte[] bytes = Objects.requireNonNull(printed.get(Form.valueOf(form.name())));
            forms.add(
                    new PrintedForm(form, node.bean(Contents.class).keep(bytes).hex(), bytes.length));
        }
        return forms;
    }

    private static Long seal(Program node, EditionView edition, List<PrintedForm> forms) {
        return node.bean(Commands.class)
                .send(
                        new SealPublication(new PublicationId(edition.periodId()), edition.edition(), forms),
                        Sender.of(node.bean(SealingActor.class).id()));
    }
}

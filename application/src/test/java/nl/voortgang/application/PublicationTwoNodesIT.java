package nl.voortgang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.voortgang.application.Api.Answer;
import nl.voortgang.command.Command;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.publication.PublicationCommand.CancelPublication;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.publication.Press;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.publication.publishing.Publishing;
import nl.voortgang.publication.publishing.SealingActor;
import nl.voortgang.publication.publishing.TemplateShelf;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two nodes print, and it makes no difference which. */
class PublicationTwoNodesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

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

    /** Its template is kept nowhere, as if it was lost: it can never be printed. */
    @Test
    void an_edition_that_cannot_be_printed_is_known_to_both_and_given_up_by_either() throws Exception {
        try (TwoNodes nodes = TwoNodes.start()) {
            Town town = Town.in(nodes.first());
            Town.accepted(town.closePeriod("p1"));
            PeriodId period = PeriodId.of(town.id() + "/p1");
            Published published = Published.in(nodes.second(), town.id(), "p1");
            request(nodes.first(), period, 1, new TemplateVersion("lost", 1, "f".repeat(64)), null);

            Waiting.until(PATIENCE, () -> trouble(nodes.first(), period) && trouble(nodes.second(), period));
            Town.accepted(nodes.second()
                    .as("controller")
                    .post(published.path() + "/1/cancellation", "{\"reason\":\"The template is lost.\"}"));

            Waiting.until(PATIENCE, () -> published.state(1).equals("CANCELLED"));
            Waiting.until(PATIENCE, () -> !trouble(nodes.first(), period) && !trouble(nodes.second(), period));
            assertThat(published.read("/1.html").statusCode()).isEqualTo(404);
            Town.created(nodes.first()
                    .as("controller")
                    .post(published.path(), "{\"edition\":2,\"template\":\"statusoverzicht\"}"));
            published.awaitSealed(2);
            assertThat(published.edition(2).json().path("previous").isNull()).isTrue();
        }
    }

    @Test
    void of_sealing_on_one_node_and_giving_up_on_the_other_exactly_one_comes_about() throws Exception {
        try (TwoNodes nodes = TwoNodes.start()) {
            Town town = Town.in(nodes.first());
            Town.accepted(town.closePeriod("p1"));
            PeriodId period = PeriodId.of(town.id() + "/p1");
            List<PrintedForm> forms = forms(nodes.first());
            TemplateVersion template = nodes.first()
                    .bean(TemplateShelf.class)
                    .take(period.organisationId(), "statusoverzicht")
                    .orElseThrow();
            List<Boolean> gaveUp = new ArrayList<>();
            for (int edition = 1; edition <= 10; edition++) {
                int number = edition;
                request(nodes.node(edition), period, edition, template, FreeText.of("Again."));
                List<Callable<Boolean>> both = List.of(
                        () -> accepted(nodes.first(), new SealPublication(new PublicationId(period), number, forms)),
                        () -> accepted(
                                nodes.second(),
                                new CancelPublication(new PublicationId(period), number, FreeText.of("Enough."))));
                gaveUp.add(TwoNodes.together(both).getLast());
            }

            List<String> happened = TwoNodes.allEvents(nodes.first()).stream()
                    .filter(event -> event.aggregateId().equals("publication/" + period))
                    .map(LoggedEvent::name)
                    .toList();
            assertThat(happened).hasSize(20);
            for (int edition = 1; edition <= 10; edition++) {
                assertThat(happened.get(2 * edition - 2)).isEqualTo("publication.requested");
                assertThat(happened.get(2 * edition - 1))
                        .isEqualTo(gaveUp.get(edition - 1) ? "publication.cancelled" : "publication.sealed");
            }
        }
    }

    private static boolean trouble(Program node, PeriodId period) {
        return node.bean(Printing.class).trouble(period, 1).isPresent();
    }

    /** Without waking anybody up. */
    private static void request(
            Program node, PeriodId period, int edition, TemplateVersion template, @Nullable FreeText reason) {
        accepted(node, node.bean(Publishing.class).request(period, edition, template, reason));
    }

    private static boolean accepted(Program node, Command command) {
        try {
            node.bean(Commands.class)
                    .send(command, Sender.of(node.bean(SealingActor.class).id()));
            return true;
        } catch (Refused tooLate) {
            return false;
        }
    }

    private static List<PrintedForm> forms(Program node) {
        byte[] bytes = "printed".getBytes(StandardCharsets.UTF_8);
        String digest = node.bean(Contents.class).keep(bytes).hex();
        return Arrays.stream(PublicationForm.values())
                .map(form -> new PrintedForm(form, digest, bytes.length))
                .toList();
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

package nl.voortgang.publication.publishing;

import static nl.voortgang.publication.publishing.Asked.VGR1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.command.Command;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.publication.PublicationCommand.SealPublication;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.PublicationId;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.Edition;
import nl.voortgang.publication.Form;
import nl.voortgang.query.projection.Projections;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditionPrinterTest {
    private static final EditionView ASKED = Asked.correction(VGR1);
    private static final ActorId PROGRAM = new ActorId(new UUID(0, 7));

    private final Publications publications = mock();
    private final Projections projections = mock();
    private final Map<Digest, byte[]> kept = new HashMap<>();
    private final List<Command> given = new ArrayList<>();
    private final List<Edition> printed = new ArrayList<>();
    private final Map<Form, byte[]> pages = new EnumMap<>(Map.of(
            Form.HTML, bytes("page"),
            Form.PDF, bytes("document"),
            Form.JSON, bytes("data")));
    private boolean turnIsTaken;

    @Nullable
    private Refused refusal;

    private int turnsGivenBack;

    private final EditionPrinter printer = new EditionPrinter(
            publications,
            projections,
            edition -> {
                printed.add(edition);
                return pages;
            },
            contents(),
            this::seal,
            () -> PROGRAM,
            publication -> turnIsTaken ? Optional.empty() : Optional.of(() -> turnsGivenBack++));

    @BeforeEach
    void begin() throws InterruptedException {
        when(publications.edition(VGR1, 2, null)).thenReturn(Optional.of(Asked.found(ASKED)));
        when(projections.awaitAll(anyLong(), any())).thenReturn(true);
    }

    @Test
    void it_is_printed_from_exactly_what_was_asked_for() throws InterruptedException {
        printer.print(ASKED);

        assertThat(printed)
                .containsExactly(new Edition(
                        VGR1,
                        2,
                        1284,
                        Asked.MADE.minusSeconds(460),
                        Asked.MADE,
                        2,
                        new Digest(Asked.TEMPLATE),
                        "6.1.3 stond verkeerd.",
                        new Digest(Asked.PREVIOUS)));
    }

    @Test
    void every_form_is_kept_and_then_sealed_with_its_digest() throws InterruptedException {
        printer.print(ASKED);

        assertThat(kept.keySet()).containsExactlyInAnyOrder(of("page"), of("document"), of("data"));
        assertThat(given)
                .containsExactly(new SealPublication(
                        new PublicationId(VGR1),
                        2,
                        List.of(
                                new PrintedForm(PublicationForm.HTML, of("page").hex(), 4),
                                new PrintedForm(
                                        PublicationForm.PDF, of("document").hex(), 8),
                                new PrintedForm(PublicationForm.JSON, of("data").hex(), 4))));
        assertThat(turnsGivenBack).isEqualTo(1);
    }

    @Test
    void nothing_is_printed_where_it_is_anothers_turn() throws InterruptedException {
        turnIsTaken = true;

        printer.print(ASKED);

        assertThat(printed).isEmpty();
        assertThat(given).isEmpty();
    }

    @Test
    void nothing_is_printed_that_was_sealed_while_the_turn_was_waited_for() throws InterruptedException {
        EditionView sealed = Asked.edition(VGR1, 2, EditionState.SEALED, null, null);
        when(publications.edition(VGR1, 2, null)).thenReturn(Optional.of(Asked.found(sealed)));

        printer.print(ASKED);

        assertThat(printed).isEmpty();
        assertThat(turnsGivenBack).isEqualTo(1);
    }

    @Test
    void nothing_is_printed_from_projections_that_are_not_that_far() throws InterruptedException {
        when(projections.awaitAll(anyLong(), any())).thenReturn(false);

        assertThatIllegalStateException().isThrownBy(() -> printer.print(ASKED));

        assertThat(printed).isEmpty();
        assertThat(turnsGivenBack).isEqualTo(1);
    }

    @Test
    void what_was_given_up_while_it_was_printed_is_left_alone_and_is_no_failure() throws InterruptedException {
        refusal = new Refused(Reason.ALREADY_WITHDRAWN, "cancelled");

        printer.print(ASKED);

        assertThat(printed).hasSize(1);
        assertThat(turnsGivenBack).isEqualTo(1);
    }

    @Test
    void any_other_refusal_is_a_failure() {
        refusal = new Refused(Reason.PRINTED_OTHERWISE, "other bytes");

        assertThatThrownBy(() -> printer.print(ASKED)).isSameAs(refusal);
    }

    @Test
    void what_lacks_a_form_is_not_sealed() {
        pages.remove(Form.PDF);

        assertThatIllegalStateException().isThrownBy(() -> printer.print(ASKED)).withMessageContaining("PDF");

        assertThat(given).isEmpty();
        assertThat(turnsGivenBack).isEqualTo(1);
    }

    private long seal(Command command, Sender sender) {
        assertThat(sender.actor()).isEqualTo(PROGRAM);
        SealPublication seal = (SealPublication) command;
        assertThat(kept.keySet())
                .as("what is sealed is kept before")
                .containsAll(seal.forms().stream()
                        .map(form -> new Digest(form.digest()))
                        .toList());
        if (refusal != null) {
            throw refusal;
        }
        given.add(command);
        return given.size();
    }

    private Contents contents() {
        return new Contents() {
            @Override
            public Digest keep(byte[] bytes) {
                Digest digest = Digest.of(bytes);
                kept.put(digest, bytes);
                return digest;
            }

            @Override
            public Optional<byte[]> find(Digest digest) {
                return Optional.ofNullable(kept.get(digest));
            }
        };
    }

    private static Digest of(String text) {
        return Digest.of(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

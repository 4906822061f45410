package nl.voortgang.publication.publishing;

import static nl.voortgang.publication.publishing.Asked.VGR1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.query.NotYet;
import nl.voortgang.query.outline.Outline;
import nl.voortgang.query.outline.ScaleView;
import nl.voortgang.query.projection.Projections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class PublishingTest {
    private static final TemplateVersion TEMPLATE = new TemplateVersion("overview", 1, Asked.TEMPLATE);
    private static final String PERIOD = "period/zevenaar/vgr1-2020";

    private final Facts facts = mock();
    private final EventLog log = mock();
    private final Projections projections = mock();
    private final Outline outline = mock();
    private final Publishing publishing = new Publishing(facts, log, projections, outline);

    @BeforeEach
    void everything_is_there() throws InterruptedException {
        when(facts.revisionOf(PERIOD)).thenReturn(OptionalLong.of(2));
        when(projections.awaitRevision(eq(PERIOD), eq(2L), any())).thenReturn(true);
        when(projections.awaitAll(anyLong(), any())).thenReturn(true);
        when(log.head()).thenReturn(1284L);
        when(log.at(1284))
                .thenReturn(Optional.of(new LoggedEvent(
                        1284, Asked.MADE, new UUID(0, 1), "Any", "any/1", 0, "any", Asked.MADE, "", Map.of())));
        when(outline.scale(VGR1.organisationId(), null, Asked.MADE))
                .thenReturn(Optional.of(new ScaleView(3, List.of())));
    }

    @Test
    void an_edition_is_made_from_all_there_is_and_with_the_scale_in_force_there() {
        assertThat(publishing.request(VGR1, 2, TEMPLATE, FreeText.of("Hersteld.")))
                .isEqualTo(new RequestPublication(
                        new PublicationId(VGR1), 2, 1284, Asked.MADE, 3, TEMPLATE, FreeText.of("Hersteld.")));
    }

    @Test
    void an_organisation_without_a_scale_has_version_0() {
        when(outline.scale(any(), any(), any())).thenReturn(Optional.empty());

        assertThat(publishing.request(VGR1, 1, TEMPLATE, null).scaleVersion()).isZero();
    }

    /** The head that was there before the closing had its position would be a moment too early. */
    @Test
    void the_closing_of_the_period_lies_before_the_position() throws InterruptedException {
        publishing.request(VGR1, 1, TEMPLATE, null);

        InOrder order = inOrder(projections, log);
        order.verify(projections).awaitRevision(eq(PERIOD), eq(2L), any());
        order.verify(log).head();
        order.verify(projections).awaitAll(eq(1284L), any());
    }

    @Test
    void what_is_not_taken_in_within_seconds_is_not_published_yet() throws InterruptedException {
        when(projections.awaitAll(anyLong(), any())).thenReturn(false);
        assertThatExceptionOfType(NotYet.class).isThrownBy(() -> publishing.request(VGR1, 1, TEMPLATE, null));

        when(projections.awaitRevision(any(), anyLong(), any())).thenReturn(false);
        assertThatExceptionOfType(NotYet.class).isThrownBy(() -> publishing.request(VGR1, 1, TEMPLATE, null));
    }
}

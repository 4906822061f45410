package nl.voortgang.publication.publishing;

import static nl.voortgang.publication.publishing.Asked.REK;
import static nl.voortgang.publication.publishing.Asked.VGR1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import org.junit.jupiter.api.Test;

class PrintingTest {
    private static final EditionView FIRST = Asked.first(VGR1);
    private static final EditionView OTHER = Asked.first(REK);

    private final Publications publications = mock();
    private final EditionPrinter printer = mock();
    private Instant now = Instant.parse("2020-11-19T09:08:33Z");
    private final Printing printing = new Printing(publications, printer, new KeptTroubles(), clock());

    @Test
    void everything_that_is_under_way_is_printed() throws InterruptedException {
        when(publications.underWay()).thenReturn(List.of(FIRST, OTHER));

        printing.look();

        verify(printer).print(FIRST);
        verify(printer).print(OTHER);
    }

    @Test
    void what_cannot_be_printed_is_in_nobodys_way_and_is_tried_again_after_a_while() throws InterruptedException {
        when(publications.underWay()).thenReturn(List.of(FIRST, OTHER));
        doThrow(new IllegalStateException("no fonts")).when(printer).print(FIRST);

        printing.look();

        verify(printer).print(OTHER);
        assertThat(printing.trouble(VGR1, 1))
                .hasValueSatisfying(trouble -> assertThat(trouble.attempts()).isEqualTo(1));
        assertThat(printing.trouble(REK, 1)).isEmpty();

        printing.look();
        verify(printer, times(1)).print(FIRST);
        now = now.plusSeconds(2);
        printing.look();
        verify(printer, times(2)).print(FIRST);
        verify(printer, times(3)).print(OTHER);
    }

    @Test
    void what_was_printed_in_the_end_has_no_trouble_any_more() throws InterruptedException {
        when(publications.underWay()).thenReturn(List.of(FIRST));
        doThrow(new IllegalStateException("no fonts")).doNothing().when(printer).print(FIRST);

        printing.look();
        now = now.plusSeconds(2);
        printing.look();

        assertThat(printing.trouble(VGR1, 1)).isEmpty();
    }

    @Test
    void a_database_that_cannot_be_reached_does_not_end_the_looking() throws InterruptedException {
        when(publications.underWay())
                .thenThrow(new IllegalStateException("gone"))
                .thenReturn(List.of(FIRST));

        printing.look();
        printing.look();

        verify(printer).print(FIRST);
    }

    @Test
    void whoever_asks_for_an_edition_need_not_wait_for_the_next_look() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch printed = new CountDownLatch(1);
        when(publications.underWay()).thenAnswer(first -> {
            looked.countDown();
            return List.of();
        });
        doAnswer(call -> {
                    printed.countDown();
                    return null;
                })
                .when(printer)
                .print(FIRST);
        printing.start();
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        when(publications.underWay()).thenReturn(List.of(FIRST));

        printing.wake();

        assertThat(printed.await(10, TimeUnit.SECONDS)).isTrue();
        printing.destroy();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}

package nl.voortgang.application.looked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.voortgang.events.ActorId;
import nl.voortgang.eventstore.AccessEntry;
import nl.voortgang.eventstore.AccessLog;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** When what is recorded is recorded, and what becomes of an answer that cannot be. */
class AccessFilterTest {
    private static final UUID AUDITOR = UUID.fromString("6f1f1a5e-52f7-4cd7-9d1a-3f6f5f7b7b11");
    private static final ActorId PROGRAM = ActorId.of("00000000-0000-4000-8000-000000000001");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private final List<AccessEntry> written = new ArrayList<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private boolean broken;

    private final Recorder recorder = new Recorder(
            new AccessLog() {
                @Override
                public void record(List<AccessEntry> entries) {
                    if (broken) {
                        throw new IllegalStateException("the database is gone");
                    }
                    written.addAll(entries);
                }

                @Override
                public long forget(Duration age) {
                    return 0;
                }
            },
            clock,
            () -> PROGRAM);

    @Test
    void it_is_recorded_before_the_first_byte_goes_out() throws Exception {
        run((asked, answer) -> {
            answer.getOutputStream().write('x');
            assertThat(written).hasSize(1);
            answer.getOutputStream().write('y');
        });

        assertThat(response.getContentAsString()).isEqualTo("xy");
        assertThat(written)
                .containsExactly(new AccessEntry(
                        clock.instant(),
                        1,
                        AUDITOR,
                        "READ",
                        "/v1/organisations/zevenaar/outline",
                        "zevenaar",
                        "GRANTED",
                        "127.0.0.1"));
    }

    @Test
    void an_answer_without_a_body_is_recorded_too() throws Exception {
        run((asked, answer) -> ((HttpServletResponse) answer).setStatus(304));

        assertThat(written).hasSize(1);
    }

    @Test
    void what_cannot_be_recorded_is_not_given_out() {
        broken = true;

        assertThatExceptionOfType(AccessNotRecorded.class)
                .isThrownBy(
                        () -> run((asked, answer) -> answer.getOutputStream().write('x')));
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_refusal_is_given_all_the_same_and_written_when_that_can_be_done_again() throws Exception {
        broken = true;
        run((asked, answer) -> ((HttpServletResponse) answer).sendError(403));
        assertThat(response.getStatus()).isEqualTo(403);

        recorder.summarise();
        broken = false;
        recorder.summarise();

        assertThat(written).singleElement().satisfies(entry -> {
            assertThat(entry.result()).isEqualTo("FORBIDDEN");
            assertThat(entry.times()).isEqualTo(1);
        });
    }

    @Test
    void what_was_counted_is_written_when_the_program_ends() throws Exception {
        for (int i = 0; i < Flood.OF_ONE + 5; i++) {
            run((asked, answer) -> ((HttpServletResponse) answer).sendError(403));
        }
        assertThat(written).hasSize(Flood.OF_ONE);

        recorder.close();

        assertThat(written).hasSize(Flood.OF_ONE + 1);
        assertThat(written.getLast().times()).isEqualTo(5);
    }

    private void run(FilterChain chain) throws Exception {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/v1/organisations/zevenaar/outline");
        Looking.isAskedBy(asked, AUDITOR, true);
        new AccessFilter(recorder, clock)
                .doFilter(asked, response.isCommitted() ? new MockHttpServletResponse() : response, chain);
    }
}

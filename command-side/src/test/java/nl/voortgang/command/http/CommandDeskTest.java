package nl.voortgang.command.http;

import static nl.voortgang.command.Zevenaar.AALTEN;
import static nl.voortgang.command.Zevenaar.R;
import static nl.voortgang.command.Zevenaar.V;
import static nl.voortgang.command.Zevenaar.ZEVENAAR;
import static nl.voortgang.command.Zevenaar.scale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.voortgang.command.AggregateIds;
import nl.voortgang.command.Command;
import nl.voortgang.command.People;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.dispatch.AlreadyHandled;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.dispatch.Owners;
import nl.voortgang.command.dispatch.Receipt;
import nl.voortgang.command.dispatch.RequestKey;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.command.dispatch.Stored;
import nl.voortgang.command.http.CommandDesk.Form;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.OrganisationEvent.OrganisationRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The order in which a request is looked at: the first thing that stands in its way is the answer. */
class CommandDeskTest {
    private static final String PATH = "/v1/organisations/zevenaar/notes";
    private static final String STREAM = AggregateIds.of(ZEVENAAR);

    record NoteBody(@Size(max = 10) String note, @Nullable String status) {}

    record Note(String aggregateId, UUID id, String note) implements Command {}

    private static final Form<NoteBody> CHANGE = (body, checks, ids) -> {
        checks.status("status", body.status());
        return Answer.changed(new Note(STREAM, ids.id("note"), body.note()));
    };
    private static final Form<NoteBody> CREATE = (body, checks, ids) ->
            Answer.created(new Note(STREAM, ids.id("note"), body.note()), "/v1/notes/1", Map.of("id", ids.id("note")));

    private final Stored stored = new Stored()
            .with(STREAM, new OrganisationRegistered(ZEVENAAR, "Gemeente Zevenaar", AccountRule.REQUIRED), scale(1, V));
    private final Ledger ledger = new Ledger();
    private final CommandDesk desk =
            new CommandDesk(ledger, stored.facts(), new Owners(stored.facts()), ledger::find, () -> People.OFFICER);

    @Test
    void a_change_is_answered_with_the_new_revision() {
        ResponseEntity<Object> answer = change(note("Loopt.", "key-1", "\"1\""));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(answer.getBody()).isEqualTo(Map.of("revision", 2L));
    }

    @Test
    void what_was_made_is_answered_with_where_it_is() {
        ResponseEntity<Object> answer = create(note("Loopt.", "key-1", null));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getHeaders().getLocation()).hasToString("/v1/notes/1");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(answer.getBody()).isEqualTo(Map.of("id", ledger.only().id()));
    }

    @Test
    void the_command_is_sent_for_who_is_signed_in_under_the_key_of_the_request() {
        change(note("Loopt.", "key-1", "\"1\""));
        Sender sender = ledger.senders.getFirst();
        assertThat(sender.actor()).isEqualTo(People.OFFICER);
        assertThat(sender.importId()).isNull();
        assertThat(sender.expectedRevision()).isEqualTo(1);
        RequestKey request = Objects.requireNonNull(sender.request());
        assertThat(request.scope()).isEqualTo(People.OFFICER + "@zevenaar");
        assertThat(request.key()).isEqualTo("key-1");
        assertThat(request.contentHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void with_a_star_or_when_making_something_any_revision_will_do() {
        change(note("Loopt.", "key-1", "*"));
        create(note("Loopt.", "key-2", "\"0\""));
        assertThat(ledger.senders)
                .extracting(Sender::expectedRevision)
                .containsOnlyNulls()
                .hasSize(2);
    }

    @Test
    void what_does_not_exist_is_said_not_to_before_anything_else() {
        HttpServletRequest request = request("{", Map.of());
        assertThatExceptionOfType(NoSuchAggregate.class)
                .isThrownBy(() -> desk.change(request, AggregateIds.of(AALTEN), NoteBody.class, CHANGE));
        assertThatExceptionOfType(NoSuchAggregate.class)
                .isThrownBy(() -> desk.create(request, AggregateIds.of(AALTEN), NoteBody.class, CREATE));
    }

    @Test
    void what_belongs_to_another_organisation_does_not_exist_in_this_one() {
        assertThatExceptionOfType(NoSuchAggregate.class)
                .isThrownBy(() -> desk.changeOf(note("Loopt.", "key-1", "*"), AALTEN, STREAM, NoteBody.class, CHANGE));
        assertThat(desk.changeOf(note("Loopt.", "key-1", "*"), ZEVENAAR, STREAM, NoteBody.class, CHANGE)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void everything_that_is_wrong_with_headers_and_body_is_said_at_once() {
        BadInput refused = refused(request("{\"text\": 1}", Map.of("If-Match", "7")));
        assertThat(refused.faults())
                .extracting(Fault::field)
                .containsExactly("Idempotency-Key", "If-Match", "note", "text");
        assertThat(ledger.commands).isEmpty();
    }

    @Test
    void what_a_body_refers_to_must_exist() {
        BadInput refused = refused(request("{\"note\": \"Loopt.\", \"status\": \"Z\"}", Map.of("If-Match", "*")));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("Idempotency-Key", "status");
    }

    @Test
    void a_misspelled_field_does_not_hide_what_does_not_exist() {
        BadInput refused = refused(request(
                "{\"note\": \"Loopt.\", \"status\": \"Z\", \"Note\": 1}",
                Map.of("If-Match", "*", "Idempotency-Key", "key-1")));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("Note", "status");
        assertThat(ledger.commands).isEmpty();
    }

    @Test
    void json_that_cannot_be_read_does_not_lack_every_field_as_well() {
        BadInput refused = refused(request("{", Map.of("If-Match", "*", "Idempotency-Key", "key-1")));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "sleutel-é", "tab\t"})
    void a_key_is_printable_ascii_without_spaces(String key) {
        assertThat(refused(note("Loopt.", key, "*")).faults())
                .extracting(Fault::field)
                .containsExactly("Idempotency-Key");
    }

    @Test
    void a_key_has_at_most_200_characters() {
        assertThat(change(note("Loopt.", "k".repeat(200), "*")).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(refused(note("Loopt.", "k".repeat(201), "*")).faults())
                .extracting(Fault::field)
                .containsExactly("Idempotency-Key");
    }

    @Test
    void the_same_request_gets_the_first_answer_again_and_nothing_happens() {
        ResponseEntity<Object> first = create(note("Loopt.", "key-1", null));
        ledger.revision = 9;
        assertThat(create(note("Loopt.", "key-1", null))).isEqualTo(first);
        assertThat(ledger.commands).hasSize(1);
    }

    @Test
    void a_repeated_change_is_recognised_before_its_revision_is_looked_at() {
        ResponseEntity<Object> first = change(note("Loopt.", "key-1", "\"1\""));
        stored.with(STREAM, scale(2, V));
        assertThat(change(note("Loopt.", "key-1", "\"1\""))).isEqualTo(first);
        assertThat(change(note("Loopt.", "key-1", null))).isEqualTo(first);
        assertThat(ledger.commands).hasSize(1);
    }

    @Test
    void a_repeated_request_gets_the_first_answer_even_if_what_it_refers_to_is_gone() {
        Map<String, String> headers = Map.of("Idempotency-Key", "key-1", "If-Match", "*");
        ResponseEntity<Object> first = change(request("{\"note\": \"Loopt.\", \"status\": \"V\"}", headers));
        stored.with(STREAM, scale(2));
        assertThat(change(request("{\"note\": \"Loopt.\", \"status\": \"V\"}", headers)))
                .isEqualTo(first);
    }

    @Test
    void what_does_not_exist_is_said_before_the_key_of_another_request() {
        change(note("Loopt.", "key-1", "*"));
        BadInput refused = refused(request(
                "{\"note\": \"Loopt uit.\", \"status\": \"Z\"}", Map.of("Idempotency-Key", "key-1", "If-Match", "*")));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("status");
    }

    @Test
    void a_key_is_not_used_for_another_request() {
        change(note("Loopt.", "key-1", "*"));
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> change(note("Loopt uit.", "key-1", "*")));
        assertThat(ledger.commands).hasSize(1);
    }

    @Test
    void another_key_is_another_request_and_makes_another_id() {
        change(note("Loopt.", "key-1", "*"));
        change(note("Loopt.", "key-2", "*"));
        assertThat(ledger.commands).extracting(Note::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void who_wrote_the_same_request_just_before_gets_the_first_answer() {
        ledger.handledMeanwhile = true;
        assertThat(change(note("Loopt.", "key-1", "*")).getHeaders().getETag()).isEqualTo("\"2\"");
        ledger.forgetful = true;
        assertThatExceptionOfType(AlreadyHandled.class).isThrownBy(() -> change(note("Loopt.", "key-2", "*")));
    }

    @Test
    void who_is_too_late_for_what_the_same_request_did_just_before_gets_the_first_answer() {
        ledger.staleMeanwhile = true;
        assertThat(change(note("Loopt.", "key-1", "\"1\"")).getHeaders().getETag())
                .isEqualTo("\"2\"");
        ledger.forgetful = true;
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> change(note("Loopt.", "key-2", "\"1\"")));
    }

    @Test
    void a_change_must_say_what_it_changes() {
        assertThatExceptionOfType(RevisionRequired.class).isThrownBy(() -> change(note("Loopt.", "key-1", null)));
        assertThat(ledger.commands).isEmpty();
    }

    @Test
    void a_change_of_an_older_revision_is_stale() {
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> change(note("Loopt.", "key-1", "\"0\"")));
        assertThat(ledger.commands).isEmpty();
    }

    @Test
    void a_refusal_is_not_remembered() {
        ledger.refusing = true;
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> change(note("Loopt.", "key-1", "*")));
        ledger.refusing = false;
        assertThat(change(note("Loopt.", "key-1", "*")).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void what_another_node_has_added_since_is_there_at_once() {
        change(status("V", "key-1"));
        stored.with(STREAM, scale(2, V, R));
        assertThat(change(status("R", "key-2")).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void what_another_node_has_taken_away_since_is_a_mistake_and_no_refusal() {
        change(status("V", "key-1"));
        stored.with(STREAM, scale(2, R));
        ledger.refusing = true;
        assertThat(refused(status("V", "key-2")).faults())
                .extracting(Fault::field)
                .containsExactly("status");
    }

    @Test
    void an_organisation_is_made_in_none() {
        desk.register(note("Loopt.", "key-1", null), NoteBody.class, CREATE);
        assertThat(Objects.requireNonNull(ledger.senders.getFirst().request()).scope())
                .isEqualTo(People.OFFICER + "@none");
    }

    private ResponseEntity<Object> change(HttpServletRequest request) {
        return desk.change(request, STREAM, NoteBody.class, CHANGE);
    }

    private ResponseEntity<Object> create(HttpServletRequest request) {
        return desk.create(request, STREAM, NoteBody.class, CREATE);
    }

    private BadInput refused(HttpServletRequest request) {
        return catchThrowableOfType(BadInput.class, () -> change(request));
    }

    private static HttpServletRequest note(String note, String key, @Nullable String ifMatch) {
        Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", key));
        if (ifMatch != null) {
            headers.put("If-Match", ifMatch);
        }
        return request("{\"note\": \"" + note + "\"}", headers);
    }

    private static HttpServletRequest status(String code, String key) {
        return request(
                "{\"note\": \"Loopt.\", \"status\": \"%s\"}".formatted(code),
                Map.of("Idempotency-Key", key, "If-Match", "*"));
    }

    private static HttpServletRequest request(String body, Map<String, String> headers) {
        return Requests.request("POST", PATH, body, headers);
    }

    /** Takes commands as the store does: with a receipt for each that was accepted. */
    private static final class Ledger implements Commands {
        private final List<Note> commands = new ArrayList<>();
        private final List<Sender> senders = new ArrayList<>();
        private final Map<String, Receipt> receipts = new HashMap<>();
        private long revision = 2;
        private boolean refusing;
        private boolean handledMeanwhile;
        private boolean staleMeanwhile;
        private boolean forgetful;

        @Override
        public long send(Command command, Sender sender) {
            if (refusing) {
                throw new Refused(Reason.NO_CHANGE, "Nee.");
            }
            RequestKey request = Objects.requireNonNull(sender.request());
            receipts.put(
                    request.scope() + request.key(),
                    new Receipt(request.contentHash(), command.aggregateId(), revision));
            if (handledMeanwhile) {
                throw new AlreadyHandled("just now");
            }
            if (staleMeanwhile) {
                throw new StaleRevision("beyond that");
            }
            commands.add((Note) command);
            senders.add(sender);
            return revision;
        }

        private Optional<Receipt> find(String scope, String key) {
            return forgetful ? Optional.empty() : Optional.ofNullable(receipts.get(scope + key));
        }

        private Note only() {
            assertThat(commands).hasSize(1);
            return commands.getFirst();
        }
    }
}

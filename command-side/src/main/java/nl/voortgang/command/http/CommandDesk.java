package nl.voortgang.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.voortgang.command.Refused;
import nl.voortgang.command.Surroundings;
import nl.voortgang.command.dispatch.AlreadyHandled;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Facts;
import nl.voortgang.command.dispatch.NoSuchAggregate;
import nl.voortgang.command.dispatch.Owners;
import nl.voortgang.command.dispatch.Receipt;
import nl.voortgang.command.dispatch.Receipts;
import nl.voortgang.command.dispatch.RequestKey;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.dispatch.StaleRevision;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes every request that changes something, always in the same order: does it exist (404), can it be understood (400), was it accepted
 * before (the first answer again, or 422), does it say what it changes (428), is that still so (412), do the rules allow it (409). What was
 * accepted before gets its answer even where what it refers to is gone since.
 */
@Component
public class CommandDesk {
    private static final int LONGEST_KEY = 200;

    private final Commands commands;
    private final Facts facts;
    private final Owners owners;
    private final Receipts receipts;
    private final CurrentActor currentActor;

    CommandDesk(Commands commands, Facts facts, Owners owners, Receipts receipts, CurrentActor currentActor) {
        this.commands = commands;
        this.facts = facts;
        this.owners = owners;
        this.receipts = receipts;
        this.currentActor = currentActor;
    }

    /** Turns a body that could be read into a command; adds faults to the checks where it refers to what does not exist. */
    @FunctionalInterface
    public interface Form<B> {
        Answer fill(B body, Checks checks, RequestIds ids);
    }

    /** Makes something new in the organisation that {@code owner} belongs to. */
    public <B extends Record> ResponseEntity<Object> create(
            HttpServletRequest http, String owner, Class<B> bodyType, Form<B> form) {
        return new Submission(http, existing(owner)).take(bodyType, form, null);
    }

    /** Makes something new that is about what exists in this organisation; in another one that does not exist. */
    public <B extends Record> ResponseEntity<Object> createOf(
            HttpServletRequest http, OrganisationId owner, String about, Class<B> bodyType, Form<B> form) {
        requireOwn(owner, about);
        return new Submission(http, owner).take(bodyType, form, null);
    }

    /** Changes what exists as {@code aggregateId}; the client must say by If-Match what it saw. */
    public <B extends Record> ResponseEntity<Object> change(
            HttpServletRequest http, String aggregateId, Class<B> bodyType, Form<B> form) {
        return new Submission(http, existing(aggregateId)).take(bodyType, form, aggregateId);
    }

    /** Changes what exists in this organisation; in another one it does not exist. */
    public <B extends Record> ResponseEntity<Object> changeOf(
            HttpServletRequest http, OrganisationId owner, String aggregateId, Class<B> bodyType, Form<B> form) {
        requireOwn(owner, aggregateId);
        return change(http, aggregateId, bodyType, form);
    }

    private void requireOwn(OrganisationId owner, String aggregateId) {
        if (!existing(aggregateId).equals(owner)) {
            throw new NoSuchAggregate(aggregateId);
        }
    }

    /** Makes an organisation, which belongs to none. */
    public <B extends Record> ResponseEntity<Object> register(
            HttpServletRequest http, Class<B> bodyType, Form<B> form) {
        return new Submission(http, new OrganisationId("none")).take(bodyType, form, null);
    }

    private OrganisationId existing(String aggregateId) {
        return owners.of(aggregateId)
                .map(Owners.Owner::organisation)
                .orElseThrow(() -> new NoSuchAggregate(aggregateId));
    }

    /** One request on its way through. */
    private final class Submission {
        private final HttpServletRequest http;
        private final OrganisationId organisation;
        private final ActorId actor = currentActor.id();
        private final List<Fault> faults = new ArrayList<>();

        private Submission(HttpServletRequest http, OrganisationId organisation) {
            this.http = http;
            this.organisation = organisation;
        }

        <B extends Record> ResponseEntity<Object> take(Class<B> bodyType, Form<B> form, @Nullable String changed) {
            RequestContent content = RequestContent.of(http, faults);
            RequestKey request = new RequestKey(actor + "@" + organisation, idempotencyKey(), content.hash());
            IfMatch ifMatch = new IfMatch(http.getHeader("If-Match"));
            ifMatch.check(faults);
            B body = read(bodyType, content);
            Optional<Receipt> earlier =
                    faults.isEmpty() ? receipts.find(request.scope(), request.key()) : Optional.empty();
            Answer answer = fill(form, body, request);
            if (earlier.isPresent() && earlier.get().contentHash().equals(content.hash())) {
                return respond(answer, earlier.get().revision());
            }
            if (!faults.isEmpty()) {
                throw new BadInput(faults);
            }
            if (earlier.isPresent()) {
                throw new KeyReused();
            }
            try {
                Long expected = expected(ifMatch, changed);
                long revision = commands.send(answer.command(), new Sender(actor, null, request, expected));
                return respond(answer, revision);
            } catch (AlreadyHandled justNow) {
                return again(
                        answer,
                        request,
                        receipts.find(request.scope(), request.key()).orElseThrow(() -> justNow));
            } catch (StaleRevision stale) {
                // What it is too late for may be its own doing: the same request can have been accepted a moment ago.
                return again(
                        answer,
                        request,
                        receipts.find(request.scope(), request.key()).orElseThrow(() -> stale));
            } catch (Refused no) {
                // What was looked up before may have been outdated: then it is a mistake, and no rule that says no.
                List<Fault> now = faultsBy(facts.surroundings(), form, body, request);
                if (now.isEmpty()) {
                    throw no;
                }
                throw new BadInput(now);
            }
        }

        private String idempotencyKey() {
            String key = http.getHeader("Idempotency-Key");
            if (key == null || key.isBlank()) {
                faults.add(
                        new Fault("Idempotency-Key", "is required: any text of your own that is new for each request"));
                return "";
            }
            if (key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
                faults.add(new Fault(
                        "Idempotency-Key",
                        "may have at most " + LONGEST_KEY + " printable ASCII characters, without spaces"));
            }
            return key;
        }

        private <B extends Record> B read(Class<B> bodyType, RequestContent content) {
            Body reader = new Body();
            // JSON that could not be read is one fault; it does not also lack every field.
            B body = faults.stream().anyMatch(fault -> fault.field().equals("body"))
                    ? null
                    : reader.read(content.json(), bodyType);
            faults.addAll(reader.faults());
            if (body == null) {
                throw new BadInput(faults);
            }
            return body;
        }

        private <B extends Record> Answer fill(Form<B> form, B body, RequestKey request) {
            List<Fault> found = new ArrayList<>();
            Answer answer = fill(facts.recentSurroundings(), form, body, request, found);
            if (found.isEmpty()) {
                return answer;
            }
            // What is remembered can only say yes.
            return fill(facts.surroundings(), form, body, request, faults);
        }

        private <B extends Record> List<Fault> faultsBy(
                Surroundings surroundings, Form<B> form, B body, RequestKey request) {
            List<Fault> found = new ArrayList<>();
            Answer unused = fill(surroundings, form, body, request, found);
            return found;
        }

        private <B extends Record> Answer fill(
                Surroundings surroundings, Form<B> form, B body, RequestKey request, List<Fault> found) {
            return form.fill(
                    body,
                    new Checks(organisation, surroundings, found),
                    new RequestIds(request.scope(), request.key()));
        }

        private @Nullable Long expected(IfMatch ifMatch, @Nullable String changed) {
            if (changed != null && !ifMatch.isAny()) {
                return ifMatch.against(facts.revisionOf(changed));
            }
            return null;
        }

        private ResponseEntity<Object> again(Answer answer, RequestKey request, Receipt receipt) {
            if (!receipt.contentHash().equals(request.contentHash())) {
                throw new KeyReused();
            }
            return respond(answer, receipt.revision());
        }

        private ResponseEntity<Object> respond(Answer answer, long revision) {
            String etag = "\"" + revision + "\"";
            Object body = answer.body() == null ? Map.of("revision", revision) : answer.body();
            return answer.location() == null
                    ? ResponseEntity.ok().eTag(etag).body(body)
                    : ResponseEntity.created(URI.create(answer.location()))
                            .eTag(etag)
                            .body(body);
        }
    }
}

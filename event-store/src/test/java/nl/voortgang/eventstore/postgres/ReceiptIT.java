package nl.voortgang.eventstore.postgres;

import static nl.voortgang.eventstore.postgres.House.lit;
import static nl.voortgang.eventstore.postgres.TestStore.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.voortgang.eventstore.DuplicateRequestException;
import nl.voortgang.eventstore.StoredReceipt;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptIT {
    private final TestStore store = TestStore.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_receipt_names_the_last_event_of_its_request() {
        store.append(receipt("scope", "key"), lit("a", 0), lit("b", 0), lit("b", 1));

        assertThat(store.parts.receipts().find("scope", "key")).contains(new StoredReceipt("00ff", "b", 1));
    }

    @Test
    void an_unknown_key_has_no_receipt() {
        assertThat(store.parts.receipts().find("scope", "key")).isEmpty();
    }

    @Test
    void a_second_request_with_the_same_key_appends_nothing() {
        store.append(receipt("scope", "key"), lit("a", 0));

        assertThatExceptionOfType(DuplicateRequestException.class)
                .isThrownBy(() -> store.append(receipt("scope", "key"), lit("b", 0)));

        assertThat(store.rows("event")).isEqualTo(1);
    }

    @Test
    void a_retry_of_the_very_same_request_is_recognised_before_its_sequence_is() {
        store.append(receipt("scope", "key"), lit("a", 0));

        assertThatExceptionOfType(DuplicateRequestException.class)
                .isThrownBy(() -> store.append(receipt("scope", "key"), lit("a", 0)));
    }

    @Test
    void of_many_requests_at_once_with_the_same_key_one_is_accepted() throws Exception {
        List<Object> outcomes =
                Tries.atOnce(8, thread -> () -> store.append(receipt("scope", "key"), lit("lamp-" + thread, 0)));

        assertThat(outcomes)
                .filteredOn(DuplicateRequestException.class::isInstance)
                .hasSize(7);
        assertThat(store.rows("event")).isEqualTo(1);
    }

    @Test
    void keys_of_different_scopes_never_meet() {
        store.append(receipt("scope", "key"), lit("a", 0));
        store.append(receipt("other", "key"), lit("b", 0));
        store.append(receipt("scopek", "ey"), lit("c", 0));

        assertThat(store.parts.receipts().find("other", "key")).contains(new StoredReceipt("00ff", "b", 0));
        assertThat(store.parts.receipts().find("scopek", "ey")).contains(new StoredReceipt("00ff", "c", 0));
    }

    @Test
    void only_what_was_accepted_is_remembered() {
        store.append(lit("a", 0));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> store.append(receipt("scope", "key"), lit("a", 0)));

        store.append(receipt("scope", "key"), lit("a", 1));

        assertThat(store.parts.receipts().find("scope", "key")).contains(new StoredReceipt("00ff", "a", 1));
    }
}

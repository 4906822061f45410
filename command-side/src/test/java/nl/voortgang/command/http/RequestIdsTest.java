package nl.voortgang.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
    private static final UUID ID = new RequestIds("anna@zevenaar", "key-1").id("report");

    @Test
    void the_same_request_makes_the_same_ids() {
        assertThat(new RequestIds("anna@zevenaar", "key-1").id("report")).isEqualTo(ID);
    }

    @Test
    void another_role_key_person_or_organisation_makes_another_id() {
        assertThat(Set.of(
                        ID,
                        new RequestIds("anna@zevenaar", "key-1").id("correction"),
                        new RequestIds("anna@zevenaar", "key-2").id("report"),
                        new RequestIds("bert@zevenaar", "key-1").id("report"),
                        new RequestIds("anna@aalten", "key-1").id("report")))
                .hasSize(5);
    }

    /** Ids that were made are in the store: another way of making them would not recognise a request sent again. */
    @Test
    void ids_are_made_in_this_way_for_good() {
        assertThat(ID).isEqualTo(UUID.fromString("3649fcec-408b-3f42-9430-94116c0d6c2c"));
    }
}

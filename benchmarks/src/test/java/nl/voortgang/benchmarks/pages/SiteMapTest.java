package nl.voortgang.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteMapTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/organisations/zevenaar, /organisations/{organisation}",
        "/activities/0b9e1c1e-54c2-4c1e-8a2d-3f1d5c6b7a80, /activities/{id}",
        "/organisations/zevenaar/periods/vgr1-2020/closing, /organisations/{organisation}/periods/{name}/closing",
        "/events/17?knownAt=2020-01-01, /events/{name}?knownAt",
        "'/organisations/zevenaar/budget?year=2021&by=LABEL&year=2020', /organisations/{organisation}/budget?by&year",
    })
    void pages_that_differ_by_names_only_are_of_one_kind(String address, String kind) {
        assertThat(new SiteMap("zevenaar").kind(address)).isEqualTo(kind);
    }
}

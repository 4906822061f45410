package nl.voortgang.benchmarks.http;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.voortgang.benchmarks.PlainTable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** As little as one can do: who asks is checked, and what was sent goes into one table. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration"
        })
public class MinimalEndpoint {
    /** Who may ask, and their password. */
    public static final String NAME = "minimal";

    /** Serves until it is stopped; settings as for every program of the framework. */
    public static void main(String... settings) {
        SpringApplication program = new SpringApplication(MinimalEndpoint.class);
        program.setDefaultProperties(
                Map.of("axon.axonserver.enabled", "false", "spring.threads.virtual.enabled", "true"));
        program.run(settings);
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    UserDetailsService people() {
        // In the clear, and looked up without a way to store it anew, so that nothing is reckoned for each request.
        return name -> User.withUsername(NAME).password("{noop}" + NAME).build();
    }

    /** What is sent. */
    record Report(String periodCode, String status, String explanation) {}

    @RestController
    static final class Reports {
        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final byte[] METADATA = JSON.writeValueAsBytes(Map.of("actor", NAME));

        private final JdbcTemplate jdbc;

        Reports(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
            jdbc.execute(PlainTable.TABLE);
        }

        @PostMapping("/v1/activities/{id}/status-reports")
        @ResponseStatus(HttpStatus.CREATED)
        public Map<String, UUID> report(@PathVariable UUID id, @RequestBody Report report) {
            UUID event = UUID.randomUUID();
            jdbc.update(
                    PlainTable.INSERT,
                    0L,
                    Timestamp.from(Instant.now()),
                    1,
                    event,
                    "Activity",
                    "activity/" + id + "/" + report.periodCode() + "/" + event,
                    "activity.status-reported",
                    JSON.writeValueAsBytes(report),
                    METADATA);
            return Map.of("reportId", event);
        }
    }
}

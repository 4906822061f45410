package nl.voortgang.application.integrity;

import java.nio.file.Path;
import java.time.Duration;
import nl.voortgang.eventstore.transparency.CheckpointDirectory;
import nl.voortgang.eventstore.transparency.KeyFile;
import nl.voortgang.eventstore.transparency.Signer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this node keeps its key and its checkpoints. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {
    /** For a log that was given no name of its own. */
    private static final String NAMELESS = "voortgang.example";

    @Bean
    Signer signer(
            @Value("${voortgang.integrity.key}") Path key,
            @Value("${voortgang.integrity.checkpoints}") Path checkpoints,
            @Value("${voortgang.integrity.origin:}") String origin,
            @Value("${voortgang.integrity.interval}") Duration interval) {
        return new Signer(
                new KeyFile(key),
                new CheckpointDirectory(checkpoints),
                origin.isBlank() ? KeyFile.randomOrigin(NAMELESS) : origin,
                interval);
    }
}

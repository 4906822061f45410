package nl.voortgang.application;

import java.util.Arrays;
import nl.voortgang.application.cli.CommandLineProgram;
import nl.voortgang.application.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program. Without a command it serves; with one (import, export, rebuild, account) it does that and ends. */
@SpringBootApplication(scanBasePackages = "nl.voortgang")
public class VoortgangApplication {

    /** Started by {@link Launcher}. */
    public static void main(String[] args) {
        // Neither may phone home or advertise.
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        // From Java 22 on there would be a console even where nobody watches, unless the older one is asked for.
        System.setProperty("jdk.console", "java.base");
        if (CommandLineProgram.isCommand(args)) {
            System.exit(CommandLineProgram.run(args));
        }
        serve(Arrays.copyOf(args, args.length));
    }

    /** Starts the program with these settings; it serves until what this gives is closed. */
    public static ConfigurableApplicationContext serve(String... settings) {
        SpringApplication application = new SpringApplication(VoortgangApplication.class);
        application.addInitializers(context -> EmbeddedDatabase.startWhileContextLoads(context.getEnvironment()));
        return application.run(settings);
    }
}

package nl.voortgang.application.signin;

import java.net.URI;
import java.util.Set;
import nl.voortgang.application.database.StartupProblem;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The provider of identities as an operator names it; nothing is asked of it before somebody wants to sign in. */
@Component
class ProviderSettings {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Environment environment;

    ProviderSettings(Environment environment) {
        this.environment = environment;
        check();
    }

    /** As it stands in its tokens; empty where there is no provider. */
    String issuer() {
        return setting("issuer");
    }

    String clientId() {
        return setting("client-id");
    }

    String clientSecret() {
        return setting("client-secret");
    }

    /** Whom a bearer token must be meant for. */
    String audience() {
        return setting("audience");
    }

    /** What people call the provider. */
    String name() {
        String name = setting("name");
        return name.isEmpty() ? URI.create(issuer()).getHost() : name;
    }

    /** Where people find this program, without a slash at the end; empty where that was not said. */
    String address() {
        return environment.getProperty("voortgang.address", "").strip().replaceAll("/+$", "");
    }

    /** Whether people can sign in with the provider. */
    boolean takesPeople() {
        return !issuer().isEmpty() && !clientId().isEmpty();
    }

    /** Whether the API takes the provider's tokens. */
    boolean takesTokens() {
        return !issuer().isEmpty() && !audience().isEmpty();
    }

    private void check() {
        if (issuer().isEmpty()) {
            return;
        }
        URI issuer = URI.create(issuer());
        if (!"https".equals(issuer.getScheme()) && !THIS_MACHINE.contains(String.valueOf(issuer.getHost()))) {
            throw new StartupProblem(
                    "voortgang.sign-in.issuer must begin with https: without TLS anybody on the way could"
                            + " pretend to be the provider.");
        }
        if (clientId().isEmpty() && audience().isEmpty()) {
            throw new StartupProblem(
                    "Give voortgang.sign-in.client-id for people, voortgang.sign-in.audience for programs,"
                            + " or both.");
        }
        if (audience().equals(clientId())) {
            throw new StartupProblem(
                    "voortgang.sign-in.audience must be another than voortgang.sign-in.client-id: otherwise what"
                            + " the provider tells about a person could be used to act as them.");
        }
    }

    private String setting(String name) {
        return environment.getProperty("voortgang.sign-in." + name, "").strip();
    }
}

package nl.voortgang.application.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.voortgang.application.Program;
import nl.voortgang.application.Waiting;
import nl.voortgang.application.access.FirstGrants;
import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.application.accounts.Credentials;
import nl.voortgang.application.demo.Readiness;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Sender;
import nl.voortgang.command.organisation.OrganisationCommand.RegisterOrganisation;
import nl.voortgang.events.AccountRule;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.publication.publishing.SealingActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A program without a demonstration, found at an address with TLS, one organisation and people with accounts. */
final class Office {
    static final OrganisationId ORGANISATION = new OrganisationId("kantoor");
    static final String PASSWORD = "vier blauwe fietsen";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable Office open;

    private final Program program;
    private final SmallProvider provider;

    private Office(Program program, SmallProvider provider) {
        this.program = program;
        this.provider = provider;
    }

    static synchronized Office open() {
        Office already = open;
        if (already == null) {
            SmallProvider provider = provide();
            Program program = Program.start(
                    "--voortgang.home=" + Program.temporaryHome(),
                    "--voortgang.demo=false",
                    "--voortgang.address=" + Visit.PUBLIC + "/",
                    "--voortgang.sign-in.name=De Kaart",
                    "--voortgang.sign-in.issuer=" + provider.issuer(),
                    "--voortgang.sign-in.client-id=" + SmallProvider.CLIENT,
                    "--voortgang.sign-in.client-secret=" + SmallProvider.SECRET,
                    "--voortgang.sign-in.audience=" + SmallProvider.AUDIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(program::close));
            Readiness readiness = program.bean(Readiness.class);
            Waiting.until(Duration.ofMinutes(3), () -> readiness.state() == Readiness.State.READY);
            program.bean(Commands.class)
                    .send(
                            new RegisterOrganisation(ORGANISATION, "Kantoor", AccountRule.WAIVED),
                            Sender.of(program.bean(SealingActor.class).id()));
            already = new Office(program, provider);
            open = already;
        }
        return already;
    }

    Program program() {
        return program;
    }

    SmallProvider provider() {
        return provider;
    }

    private static SmallProvider provide() {
        try {
            return SmallProvider.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visit visit() {
        return new Visit(program.address());
    }

    /** Somebody new, with {@link #PASSWORD} and this role in the organisation; nobody else has the name. */
    String newcomer(Role role) {
        return person(hash(PASSWORD), role);
    }

    private String person(String passwordHash, Role role) {
        String username = "person" + NUMBER.incrementAndGet();
        accounts().add(username, "Somebody", passwordHash, Set.of(), false);
        give(username, role);
        return username;
    }

    void give(String username, Role role) {
        program.bean(FirstGrants.class).give(ORGANISATION, actor(username), Set.of(role));
    }

    void take(String username, Role role) {
        program.bean(Commands.class)
                .send(
                        new RevokeRole(ORGANISATION, actor(username), role, null, null),
                        Sender.of(program.bean(SealingActor.class).id()));
    }

    /** Somebody new without a password, whom the provider knows as this subject. */
    String linked(String subject, Role role) {
        String username = person("", role);
        credentials().link(actor(username), provider.issuer(), subject);
        return username;
    }

    String hash(String password) {
        return String.valueOf(program.bean(PasswordEncoder.class).encode(password));
    }

    /** As if whoever failed until now went on failing: what is slowed down must wait as long as it gets. */
    void failMore() {
        jdbc().sql(
                        "update accounts.sign_in_attempt set count = count + 60, last_at = clock_timestamp() where count >= 5")
                .update();
    }

    void forgetAttempts() {
        jdbc().sql("delete from accounts.sign_in_attempt").update();
    }

    ActorId actor(String username) {
        return accounts().actor(username);
    }

    Accounts accounts() {
        return program.bean(Accounts.class);
    }

    Credentials credentials() {
        return program.bean(Credentials.class);
    }

    JdbcClient jdbc() {
        return program.bean(JdbcClient.class);
    }

    static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}

package nl.voortgang.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood from the arguments, before any database is opened. */
class CommandLineProgramTest {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        System.setIn(new ByteArrayInputStream(new byte[0]));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void settings_alone_make_it_serve() {
        assertThat(CommandLineProgram.isCommand(new String[0])).isFalse();
        assertThat(CommandLineProgram.isCommand(
                        new String[] {"--server.port=8081", "--voortgang.home=/srv/my data", "--debug"}))
                .isFalse();
    }

    @Test
    void a_command_is_one_wherever_it_stands() {
        assertThat(CommandLineProgram.isCommand(new String[] {"help"})).isTrue();
        assertThat(CommandLineProgram.isCommand(new String[] {"--voortgang.home=/srv/voortgang", "rebuild"}))
                .isTrue();
    }

    @Test
    void a_misspelled_command_is_answered_and_starts_no_server() {
        String[] arguments = {"imprt", "zevenaar.xlsx"};

        assertThat(CommandLineProgram.isCommand(arguments)).isTrue();
        assertThat(CommandLineProgram.run(arguments)).isEqualTo(2);
        assertThat(printed()).contains("imprt").contains("import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "import --version"})
    void the_version_is_told(String arguments) {
        String[] each = arguments.split(" ");

        assertThat(CommandLineProgram.isCommand(each)).isTrue();
        assertThat(CommandLineProgram.run(each)).isZero();
        assertThat(printed()).matches("Voortgang \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void help_of_a_command_says_which_database_it_works_on() {
        assertThat(CommandLineProgram.run(new String[] {"help", "export"})).isZero();
        assertThat(printed()).contains("ORGANISATION").contains("--voortgang.home=DIR");
    }

    @Test
    void a_role_is_understood_in_small_letters() {
        assertThat(CommandLineProgram.run(new String[] {"account", "piet", "--role", "budget_approver"}))
                .isEqualTo(2);
        assertThat(printed()).contains("A password has at least").doesNotContain("ROLE");
    }
}

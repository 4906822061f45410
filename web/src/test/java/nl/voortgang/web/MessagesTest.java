package nl.voortgang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.voortgang.command.Reason;
import nl.voortgang.events.AmendmentKind;
import nl.voortgang.events.BudgetKind;
import nl.voortgang.events.DecidingBody;
import nl.voortgang.events.ErasureCause;
import nl.voortgang.events.Event;
import nl.voortgang.events.NegativeLines;
import nl.voortgang.events.OverspendingClass;
import nl.voortgang.events.PublicationForm;
import nl.voortgang.events.StatusLevel;
import nl.voortgang.events.StoredName;
import nl.voortgang.events.SubjectKind;
import nl.voortgang.events.TargetOperator;
import nl.voortgang.exchange.format.Problem;
import nl.voortgang.exchange.plan.Stage;
import nl.voortgang.exchange.run.ImportState;
import nl.voortgang.publication.template.Fault;
import nl.voortgang.publication.view.AmountUnit;
import nl.voortgang.query.budgetaudit.ProgrammeYear;
import nl.voortgang.query.budgetaudit.ReviewRule;
import nl.voortgang.query.budgetaudit.Sample;
import nl.voortgang.query.budgetledger.AmendmentState;
import nl.voortgang.query.budgetledger.Effect;
import nl.voortgang.query.collectionprogress.PeriodState;
import nl.voortgang.query.projection.ProjectionState;
import nl.voortgang.query.projection.RebuildState;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.statustimeline.ReportState;
import nl.voortgang.web.budget.By;
import nl.voortgang.web.budget.Column;
import nl.voortgang.web.budget.LedgerChoice;
import nl.voortgang.web.budget.LedgerTable;
import nl.voortgang.web.budget.Signs;
import nl.voortgang.web.budget.Unit;
import nl.voortgang.web.erasure.TextErasures;
import org.junit.jupiter.api.Test;

/** Both languages have the same sentences, and every sentence that a page asks for. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)");
    private static final Pattern BY_NAME = Pattern.compile("#messages\\.msg\\('([a-zA-Z0-9_.-]+[a-zA-Z0-9_-])'\\)");
    private static final Pattern IN_CODE =
            Pattern.compile("\"((?:problem|trail|refused)\\.[a-zA-Z0-9_.-]*[a-zA-Z0-9]|[a-z]+\\.title)\"");

    private final Set<String> dutch = keys("messages_nl.properties");

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(keys("messages_en.properties")).isEqualTo(dutch);
    }

    @Test
    void every_sentence_of_a_template_is_there() {
        Set<String> asked = found(IN_TEMPLATE, RESOURCES.resolve("templates"));
        asked.addAll(found(BY_NAME, RESOURCES.resolve("templates")));

        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(dutch).containsAll(asked);
    }

    @Test
    void every_sentence_that_code_names_is_there() {
        Set<String> asked = found(IN_CODE, SOURCES);

        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(dutch).containsAll(asked);
    }

    @Test
    void every_value_that_a_page_can_show_has_a_name() {
        assertThat(dutch).containsAll(named("refused.", Reason.values()));
        assertThat(dutch).containsAll(named("kind.", SubjectKind.values()));
        assertThat(dutch).containsAll(named("level.", StatusLevel.values()));
        assertThat(dutch).containsAll(named("operator.", TargetOperator.values()));
        assertThat(dutch).containsAll(named("budget.kind.", BudgetKind.values()));
        assertThat(dutch).containsAll(named("body.", DecidingBody.values()));
        assertThat(dutch).containsAll(named("amendment.", AmendmentState.values()));
        assertThat(dutch).containsAll(named("amendment.ended.", AmendmentState.values()));
        assertThat(dutch).containsAll(named("amendment.why.", AmendmentState.values()));
        assertThat(dutch).containsAll(named("amendment.kind.", AmendmentKind.values()));
        assertThat(dutch).containsAll(named("ledger.by.", By.values()));
        assertThat(dutch).containsAll(said("ledger.effect.", Effect.values()));
        assertThat(dutch).containsAll(said("ledger.unit.", Unit.values()));
        assertThat(dutch).containsAll(said("ledger.signs.", Signs.values()));
        assertThat(dutch).containsAll(named("ledger.totals.", Signs.values()));
        assertThat(dutch).containsAll(named("ledger.order.", LedgerChoice.Order.values()));
        assertThat(dutch).containsAll(named("ledger.column.", Column.values()));
        assertThat(dutch).containsAll(named("ledger.term.", LedgerTable.Term.values()));
        assertThat(dutch).containsAll(named("lawfulness.verdict.", ProgrammeYear.Verdict.values()));
        assertThat(dutch).containsAll(named("overspending.", OverspendingClass.values()));
        assertThat(dutch).containsAll(named("review.rule.", ReviewRule.values()));
        assertThat(dutch).containsAll(named("sample.by.", Sample.By.values()));
        assertThat(dutch).containsAll(named("sample.again.", Sample.By.values()));
        assertThat(dutch).containsAll(named("rules.negative.", NegativeLines.values()));
        assertThat(dutch).containsAll(named("period.state.", PeriodState.values()));
        assertThat(dutch).containsAll(named("report.", ReportState.values()));
        assertThat(dutch).containsAll(named("projections.state.", ProjectionState.values()));
        assertThat(dutch).containsAll(named("projections.rebuild.", RebuildState.values()));
        assertThat(dutch).containsAll(named("import.state.", ImportState.values()));
        assertThat(dutch).containsAll(named("import.stage.", Stage.values()));
        assertThat(dutch).containsAll(named("import.problem.", Problem.values()));
        assertThat(dutch).containsAll(named("edition.state.", EditionState.values()));
        assertThat(dutch).containsAll(named("edition.form.", PublicationForm.values()));
        assertThat(dutch).containsAll(named("problem.template.", Fault.Kind.values()));
        assertThat(dutch).containsAll(named("template.unit.", AmountUnit.values()));
        assertThat(dutch).containsAll(named("value.", ErasureCause.values()));
        assertThat(dutch).containsAll(named("value.", TextErasures.State.values()));
    }

    @Test
    void every_event_has_a_name() {
        assertThat(dutch)
                .containsAll(Event.all().stream()
                        .map(type -> "event." + storedName(type))
                        .toList());
    }

    private static String storedName(Class<?> event) {
        StoredName name = event.getAnnotation(StoredName.class);
        assertThat(name).isNotNull();
        return name.value();
    }

    private static Set<String> named(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }

    /** Names to choose from, each with a sentence for when it was chosen. */
    private static Set<String> said(String prefix, Enum<?>... values) {
        return named(prefix, values).stream()
                .flatMap(key -> Stream.of(key, key + ".said"))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> found(Pattern pattern, Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher matcher = pattern.matcher(read(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.voortgang.application.erasure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.voortgang.application.erasure.Texts.Text;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PrintedEdition;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.eventstore.EventLog;
import nl.voortgang.eventstore.LoggedEvent;
import nl.voortgang.exchange.run.ImportFiles;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.Publications;
import nl.voortgang.web.erasure.TextErasures.ErasableEvent;
import nl.voortgang.web.erasure.TextErasures.ErasableText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts of events, and where else they stand: in what was published, and in other events. Nothing is changed here. */
@Component
class ErasableTexts {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{4,}");

    private final EventLog log;
    private final Publications publications;
    private final Contents contents;
    private final ImportFiles files;
    private final JdbcClient jdbc;

    ErasableTexts(EventLog log, Publications publications, Contents contents, ImportFiles files, JdbcClient jdbc) {
        this.log = log;
        this.publications = publications;
        this.contents = contents;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** An event and those of its texts that are meant; at least one. */
    record Found(LoggedEvent logged, OrganisationId organisation, List<Text> texts) {
        Traces traces() {
            return new Traces(texts.stream().map(Text::text).toList());
        }
    }

    /**
     * The event at this position.
     *
     * @param field of the one text that is meant; null for all of them
     * @return empty where it has no such text
     */
    Optional<Found> find(long position, @Nullable String field) {
        Optional<LoggedEvent> logged = position < 1 ? Optional.empty() : log.at(position);
        if (logged.isEmpty() || !(logged.get().payload() instanceof Event event)) {
            return Optional.empty();
        }
        List<Text> texts = Texts.of(event).stream()
                .filter(text -> field == null || text.field().equals(field))
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Found(logged.get(), event.organisationId(), texts));
    }

    ErasableEvent describe(Found found) {
        return new ErasableEvent(
                found.logged().position(),
                found.logged().name(),
                found.logged().sequencedAt(),
                found.texts().stream()
                        .map(text -> new ErasableText(text.field(), text.text().isErased()))
                        .toList(),
                printed(found),
                copies(found));
    }

    boolean isImportUnfinished(OrganisationId organisation) {
        return files.pending().stream()
                .anyMatch(pending -> pending.organisation().equals(organisation));
    }

    /** Editions that hold the texts. Where those can be read no more: whatever was printed since, for people to look at. */
    List<PrintedEdition> printed(Found found) {
        Traces traces = found.traces();
        return publications.of(found.organisation(), null).items().stream()
                .filter(edition -> traces.isUnknown()
                        ? edition.position() >= found.logged().position()
                                && !edition.forms().isEmpty()
                        : edition.forms().stream().anyMatch(form -> isIn(form, traces)))
                .map(ErasableTexts::name)
                .toList();
    }

    private static PrintedEdition name(EditionView edition) {
        return new PrintedEdition(edition.periodId().code(), edition.edition());
    }

    /** All forms say the same, so that the compressed one needs no searching. */
    private boolean isIn(PrintedForm form, Traces traces) {
        return contents.find(new Digest(form.digest()))
                .filter(bytes -> switch (form.form()) {
                    case HTML -> traces.isInPage(bytes);
                    case JSON -> traces.isInData(bytes);
                    case PDF -> false;
                })
                .isPresent();
    }

    /** Other events of the organisation that say the same under keys of their own: a report may have been taken over from the one before. */
    List<Long> copies(Found found) {
        Traces traces = found.traces();
        return found.texts().stream()
                .map(text -> text.text().value())
                .filter(Objects::nonNull)
                .flatMap(text -> candidates(found, text))
                .distinct()
                .filter(position -> find(position, null).stream()
                        .flatMap(other -> other.texts().stream())
                        .map(Text::text)
                        .map(FreeText::value)
                        .anyMatch(other -> other != null && traces.isIn(other)))
                .sorted()
                .toList();
    }

    /** Those in whose row of the trail its longest word stands; none where it has no word that is written in only one way. */
    private Stream<Long> candidates(Found found, String text) {
        return WORD
                .matcher(text)
                .results()
                .map(word -> word.group())
                .max(Comparator.comparingInt(String::length))
                .stream()
                .flatMap(word -> jdbc
                        .sql("select position from audit_trail.entry where organisation = :organisation"
                                + " and position <> :position and strpos(concat(reason, changes), :word) > 0")
                        .param("organisation", found.organisation().value())
                        .param("position", found.logged().position())
                        .param("word", word)
                        .query(Long.class)
                        .list()
                        .stream());
    }
}

package nl.voortgang.query.audittrail;

import java.util.List;
import nl.voortgang.events.HeadingEvent;
import nl.voortgang.events.HeadingEvent.HeadingDefined;
import nl.voortgang.events.HeadingEvent.HeadingNarrativeWritten;
import nl.voortgang.events.HeadingEvent.HeadingRenumbered;
import nl.voortgang.events.HeadingEvent.HeadingRetired;
import nl.voortgang.events.HeadingEvent.HeadingRevised;
import nl.voortgang.events.Subject;

/** What the events of a programme or theme say. */
final class HeadingFacts {
    private HeadingFacts() {}

    static Facts of(HeadingEvent event) {
        return switch (event) {
            case HeadingDefined it ->
                Facts.ofItself()
                        .about(List.of(Subject.of(it.kind(), it.headingId())))
                        .says("kind", it.kind())
                        .says("code", it.code())
                        .says("title", it.title())
                        .says("description", it.description())
                        .says("parent", it.parentId());
            case HeadingRevised it ->
                Facts.ofItself()
                        .because(it.reason())
                        .says("title", it.title())
                        .says("description", it.description())
                        .says("parent", it.parentId());
            case HeadingRenumbered it -> Facts.ofItself().because(it.reason()).says("code", it.code());
            case HeadingRetired it -> Facts.ofItself().because(it.reason()).says("retired", true);
            case HeadingNarrativeWritten it -> ReportFacts.narrative(it.narrative());
        };
    }
}

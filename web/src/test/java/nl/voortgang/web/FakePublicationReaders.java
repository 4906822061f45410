package nl.voortgang.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.voortgang.command.publication.PublicationCommand.RequestPublication;
import nl.voortgang.command.template.TemplateCommand.DefineTemplate;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.PeriodId;
import nl.voortgang.events.PublicationId;
import nl.voortgang.events.TemplateId;
import nl.voortgang.events.TemplateVersion;
import nl.voortgang.publication.Contents;
import nl.voortgang.publication.Digest;
import nl.voortgang.publication.publishing.PrintTrouble;
import nl.voortgang.publication.publishing.Printing;
import nl.voortgang.publication.publishing.Publishing;
import nl.voortgang.publication.publishing.TemplateChoice;
import nl.voortgang.publication.publishing.TemplateShelf;
import nl.voortgang.publication.report.ReportReader;
import nl.voortgang.publication.template.ReportTemplate;
import nl.voortgang.publication.template.Settings;
import nl.voortgang.query.NotFound;
import nl.voortgang.query.publication.EditionList;
import nl.voortgang.query.publication.EditionView;
import nl.voortgang.query.publication.OneEdition;
import nl.voortgang.query.publication.Publications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers what the pages ask about publications. */
@Configuration(proxyBeanMethods = false)
class FakePublicationReaders {
    static final TemplateVersion OVERVIEW = new TemplateVersion("statusoverzicht", 1, "a".repeat(64));
    static final TemplateVersion TILES = new TemplateVersion("tegels", 3, "e".repeat(64));

    @Bean
    Publications publications() {
        Publications publications = mock();
        when(publications.of(any(OrganisationId.class), any())).thenAnswer(call -> {
            OrganisationId organisation = call.getArgument(0);
            if (organisation.value().equals("elders")) {
                throw new NotFound("organisation");
            }
            boolean hasPublished = organisation.equals(Specimens.VELDWIJK);
            return new EditionList(hasPublished ? PublicationSpecimens.editions() : List.of(), Specimens.NOW);
        });
        when(publications.of(any(PeriodId.class), any()))
                .thenAnswer(call -> new EditionList(of(call.getArgument(0)), Specimens.NOW));
        when(publications.edition(any(), anyInt(), any())).thenAnswer(call -> of(call.getArgument(0)).stream()
                .filter(edition -> edition.edition() == call.<Integer>getArgument(1))
                .map(edition -> new OneEdition(edition, Specimens.NOW))
                .findFirst());
        when(publications.published()).thenReturn(List.of(Specimens.VELDWIJK));
        return publications;
    }

    private static List<EditionView> of(PeriodId period) {
        return PublicationSpecimens.editions().stream()
                .filter(edition -> edition.periodId().equals(period))
                .toList();
    }

    @Bean
    Contents contents() {
        Contents contents = mock();
        when(contents.find(any())).thenReturn(Optional.empty());
        when(contents.find(eq(new Digest(PublicationSpecimens.PAGE_DIGEST))))
                .thenReturn(Optional.of(PublicationSpecimens.PAGE));
        return contents;
    }

    @Bean
    TemplateShelf templateShelf() {
        TemplateShelf shelf = mock();
        when(shelf.choices(any()))
                .thenReturn(List.of(
                        new TemplateChoice("Statusoverzicht", OVERVIEW, false),
                        new TemplateChoice("Tegels van Veldwijk", TILES, true)));
        when(shelf.take(any(), any())).thenAnswer(call -> List.of(OVERVIEW, TILES).stream()
                .filter(each -> Objects.equals(each.name(), call.getArgument(1)))
                .findFirst());
        when(shelf.definition(any(), any())).thenAnswer(call -> {
            byte[] text = call.getArgument(1);
            Settings settings = ReportTemplate.of(text).settings();
            return new DefineTemplate(
                    new TemplateId(call.getArgument(0), settings.name()),
                    settings.title(),
                    Digest.of(text).hex());
        });
        return shelf;
    }

    @Bean
    Publishing publishing() {
        Publishing publishing = mock();
        when(publishing.request(any(), anyInt(), any(), any()))
                .thenAnswer(call -> new RequestPublication(
                        new PublicationId(call.getArgument(0)),
                        call.getArgument(1),
                        1284,
                        PublicationSpecimens.MADE,
                        1,
                        call.getArgument(2),
                        call.getArgument(3)));
        return publishing;
    }

    @Bean
    ReportReader reportReader() {
        ReportReader reports = mock();
        when(reports.at(any(), anyInt(), any()))
                .thenAnswer(call -> call.getArgument(2) == null
                        ? CompareSpecimens.later(call.getArgument(0))
                        : CompareSpecimens.earlier(call.getArgument(0)));
        return reports;
    }

    @Bean
    Printing printing() {
        Printing printing = mock();
        when(printing.trouble(any(), anyInt())).thenReturn(Optional.empty());
        when(printing.trouble(eq(PublicationSpecimens.VGR1_2020), anyInt()))
                .thenReturn(Optional.of(new PrintTrouble(
                        3,
                        PublicationSpecimens.MADE,
                        PublicationSpecimens.MADE.plusSeconds(8),
                        "IllegalStateException")));
        return printing;
    }
}

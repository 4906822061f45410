package nl.voortgang.exchange;

import java.time.Clock;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.command.access.Needed;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.exchange.plan.Codes;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.run.ImportFiles;
import nl.voortgang.exchange.run.ImportRight;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.ProgressBoard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the importer together. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    ImportRight importRight(Grants grants) {
        return (importer, organisation) -> {
            if (!grants.allow(importer, Needed.FOR_IMPORT, organisation)) {
                throw new Refused(Reason.NOT_PERMITTED, "You may not import into this organisation.");
            }
        };
    }

    @Bean
    Importer importer(
            Commands commands,
            History history,
            Codes codes,
            ImportFiles files,
            ProgressBoard board,
            Clock clock,
            ImportRight right,
            @Value("${voortgang.import.threads:8}") int threads) {
        return new Importer(commands, history, codes, files, board, clock, threads, right);
    }
}

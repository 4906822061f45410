package nl.voortgang.exchange;

import java.time.Clock;
import nl.voortgang.command.dispatch.Commands;
import nl.voortgang.exchange.plan.Codes;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.run.ImportFiles;
import nl.voortgang.exchange.run.Importer;
import nl.voortgang.exchange.run.ProgressBoard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the importer together. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    Importer importer(
            Commands commands,
            History history,
            Codes codes,
            ImportFiles files,
            ProgressBoard board,
            Clock clock,
            @Value("${voortgang.import.threads:8}") int threads) {
        return new Importer(commands, history, codes, files, board, clock, threads);
    }
}

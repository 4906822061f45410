package nl.voortgang.commandstore;

import java.util.List;
import nl.voortgang.command.dispatch.AppendDependencies;
import nl.voortgang.command.dispatch.NameClaim;
import nl.voortgang.command.dispatch.RequestKey;
import nl.voortgang.eventstore.AppendConditions;
import nl.voortgang.eventstore.AppendConditions.Claim;
import nl.voortgang.eventstore.AppendConditions.Observation;
import nl.voortgang.eventstore.AppendConditions.Receipt;
import nl.voortgang.eventstore.AppendConditionsSource;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Says to the event store, in its words, what the command side wants checked and written along. */
final class AppendConditionsOfCommand implements AppendConditionsSource {
    @Override
    public AppendConditions conditionsFor(List<? extends EventMessage<?>> events) {
        AppendDependencies wanted = AppendDependencies.ofCurrentCommand(events);
        return new AppendConditions(
                receipt(wanted.request()),
                claims(wanted.taken()),
                claims(wanted.released()),
                wanted.observed().stream()
                        .map(seen -> new Observation(seen.aggregateId(), seen.revision()))
                        .toList());
    }

    private static @Nullable Receipt receipt(@Nullable RequestKey request) {
        return request == null ? null : new Receipt(request.scope(), request.key(), request.contentHash());
    }

    private static List<Claim> claims(List<NameClaim> claims) {
        return claims.stream()
                .map(claim -> new Claim(claim.name(), claim.aggregateId()))
                .toList();
    }
}

package nl.voortgang.exchange.run;

import nl.voortgang.command.Refused;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.OrganisationId;

/** Who may import into an organisation, and so may be told what is there already. */
public interface ImportRight {
    /**
     * Asked before anything of the organisation is looked at. The answer is the same whether the organisation exists or not.
     *
     * @throws Refused where the importer may not
     */
    void check(ActorId importer, OrganisationId organisation);
}

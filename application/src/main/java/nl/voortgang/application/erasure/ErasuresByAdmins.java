package nl.voortgang.application.erasure;

import nl.voortgang.application.accounts.Accounts;
import nl.voortgang.command.Reason;
import nl.voortgang.command.Refused;
import nl.voortgang.events.ActorId;
import nl.voortgang.web.erasure.Erasures;
import org.springframework.stereotype.Component;

/** What the page asks for. */
@Component
class ErasuresByAdmins implements Erasures {
    private final Accounts accounts;
    private final PersonErasure erasure;

    ErasuresByAdmins(Accounts accounts, PersonErasure erasure) {
        this.accounts = accounts;
        this.erasure = erasure;
    }

    @Override
    public Outcome erase(String username, ActorId asked) {
        if (username.indexOf('\0') >= 0 || !accounts.has(username)) {
            return Outcome.NOBODY;
        }
        ActorId person = accounts.actor(username);
        if (person.equals(asked)) {
            return Outcome.ONESELF;
        }
        try {
            erasure.erase(person, asked);
            return Outcome.ERASED;
        } catch (Refused refused) {
            if (refused.reason() == Reason.LAST_ADMIN) {
                return Outcome.LAST_ADMIN;
            }
            throw refused;
        }
    }
}

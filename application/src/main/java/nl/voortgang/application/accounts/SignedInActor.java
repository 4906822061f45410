package nl.voortgang.application.accounts;

import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.ActorId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The pseudonym of whoever is signed in. */
@Component
class SignedInActor implements CurrentActor {
    @Override
    public ActorId id() {
        return person().actor();
    }

    private static SignedIn person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return person;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}

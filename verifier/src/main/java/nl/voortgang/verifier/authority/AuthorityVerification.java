package nl.voortgang.verifier.authority;

import java.util.stream.Stream;
import nl.voortgang.verifier.Check;
import nl.voortgang.verifier.Findings;
import nl.voortgang.verifier.event.DomainEvent;
import nl.voortgang.verifier.event.DomainListener;
import nl.voortgang.verifier.event.Unreadable;

/** Everything that is checked of who might do what, by what the events of granting and revoking said when something was done. */
public final class AuthorityVerification implements DomainListener {
    private final Granted granted = new Granted();
    private final People people = new People();
    private final RoleChecks roles = new RoleChecks();
    private final GrantChecks grants = new GrantChecks();
    private final JudgementChecks judgements = new JudgementChecks();
    private final ErasureChecks erasures = new ErasureChecks();

    @Override
    public void at(DomainEvent event) {
        try {
            // An event is allowed by what was there before it, so what it says itself comes last.
            roles.at(event, granted);
            grants.at(event, granted, people);
            judgements.at(event);
            erasures.at(event);
            granted.at(event);
            people.at(event);
        } catch (Unreadable e) {
            roles.findings().differs(event.position(), event.name() + ": " + e.getMessage());
        }
    }

    @Override
    public void end() {
        roles.end();
        judgements.end();
        erasures.end();
    }

    public Stream<Check> checks() {
        return Stream.concat(
                        Stream.of(roles.findings(), judgements.findings(), erasures.findings()),
                        grants.findings().stream())
                .map(Findings::toCheck);
    }
}

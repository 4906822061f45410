package nl.voortgang.application.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.command.access.Content;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.command.dispatch.Owners;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.command.http.Permitted;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whether the asker may send a request. Everything that nothing here allows is refused. */
@Component
public class Admission {
    private static final String SCOPE = Admission.class.getName() + ".scope";
    /** Is asked about where there is none to ask about. */
    private static final OrganisationId NOWHERE = new OrganisationId("nowhere");

    private static final Set<Role> OF_INSTALLATION = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private final Scopes scopes;
    private final Owners owners;
    private final Grants grants;
    private final Access access;
    private final CurrentActor actor;

    Admission(Scopes scopes, Owners owners, Grants grants, Access access, CurrentActor actor) {
        this.scopes = scopes;
        this.owners = owners;
        this.grants = grants;
        this.access = access;
        this.actor = actor;
    }

    /** What becomes of a request. */
    public enum Answer {
        ADMITTED,
        /** The asker may see what it is about, but not do this. */
        FORBIDDEN,
        /** For the asker, what it is about does not exist. */
        UNKNOWN
    }

    /**
     * Decides about the request that is handled on this thread, and remembers what it is about.
     *
     * @param permitted who may call the endpoint; null where it does not say: then those who may read what it shows
     * @param reading whether it changes nothing
     */
    public Answer of(String pattern, Map<String, String> variables, @Nullable Permitted permitted, boolean reading) {
        Optional<Scope> scope = scopes.of(pattern, variables);
        scope.ifPresent(known -> attributes().setAttribute(SCOPE, known, RequestAttributes.SCOPE_REQUEST));
        return switch (scope.orElse(null)) {
            case null -> Answer.UNKNOWN;
            case Scope.Nothing nothing -> nothing();
            case Scope.Public open -> reading ? Answer.ADMITTED : Answer.FORBIDDEN;
            case Scope.Own own -> Answer.ADMITTED;
            case Scope.Everybody everybody ->
                permitted == null ? admittedIf(reading) : admittedIf(isAmong(permitted, anywhere()));
            case Scope.Installation installation ->
                permitted == null
                        ? admittedIf(reading && isAny(OF_INSTALLATION, inInstallation()))
                        : admittedIf(isAmong(permitted, Set.of()));
            case Scope.Of of -> in(of, permitted, reading);
        };
    }

    private static Answer admittedIf(boolean allowed) {
        return allowed ? Answer.ADMITTED : Answer.FORBIDDEN;
    }

    private Answer in(Scope.Of of, @Nullable Permitted permitted, boolean reading) {
        Set<Role> here = in(of.organisation());
        boolean allowed = permitted == null
                ? reading && of.shows() != null && of.shows().isReadBy(here, inInstallation())
                : isAmong(permitted, here);
        if (allowed) {
            return Answer.ADMITTED;
        }
        if (Content.NAME.isReadBy(here, inInstallation())) {
            return Answer.FORBIDDEN;
        }
        // An answer that comes sooner than for an id under which nothing exists would tell that this one is somebody's.
        if (of.remembered() != null) {
            owners.read(of.remembered());
        }
        return Answer.UNKNOWN;
    }

    /** Asks no less than where there is something that the asker may not see. */
    private Answer nothing() {
        grants.in(NOWHERE);
        grants.in(OrganisationId.INSTALLATION);
        return Answer.UNKNOWN;
    }

    private boolean isAmong(Permitted permitted, Set<Role> roles) {
        return isAny(Set.of(permitted.value()), roles) || isAny(Set.of(permitted.inInstallation()), inInstallation());
    }

    private static boolean isAny(Set<Role> permitted, Set<Role> roles) {
        return permitted.stream().anyMatch(roles::contains);
    }

    /** What the asker may in an organisation. */
    public Set<Role> in(OrganisationId organisation) {
        return grants.in(organisation).roles(actor.id());
    }

    /** What the asker may in the installation. */
    public Set<Role> inInstallation() {
        return grants.in(OrganisationId.INSTALLATION).roles(actor.id());
    }

    /** What the asker may in at least one place. */
    public Set<Role> anywhere() {
        // Those of the installation do not wait for a projection: somebody must be able to rebuild that very one.
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(inInstallation());
        roles.addAll(access.rolesOf(actor.id()));
        return roles;
    }

    /** What the asker may with respect to the request that is handled on this thread. */
    public Set<Role> here() {
        return scope() instanceof Scope.Of of ? in(of.organisation()) : anywhere();
    }

    /** What the asker may read of an organisation. */
    public Set<Content> readIn(OrganisationId organisation) {
        return Content.readBy(in(organisation), inInstallation());
    }

    /** What the asker may read of the organisation that the request on this thread is about; nothing where it is about none. */
    public Set<Content> readHere() {
        return scope() instanceof Scope.Of of ? readIn(of.organisation()) : Set.of();
    }

    /** Whether the organisation is there for the asker. */
    public boolean maySee(OrganisationId organisation) {
        return scope() instanceof Scope.Public || readIn(organisation).contains(Content.NAME);
    }

    /** The organisation that a request turned out to be about; null before that, and where it is about no one organisation. */
    public static @Nullable OrganisationId organisationOf(HttpServletRequest request) {
        return request.getAttribute(SCOPE) instanceof Scope.Of of ? of.organisation() : null;
    }

    private static @Nullable Object scope() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return attributes == null ? null : attributes.getAttribute(SCOPE, RequestAttributes.SCOPE_REQUEST);
    }

    private static RequestAttributes attributes() {
        return RequestContextHolder.currentRequestAttributes();
    }
}

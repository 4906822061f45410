package nl.voortgang.application.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.voortgang.command.dispatch.Grants;
import nl.voortgang.command.http.CurrentActor;
import nl.voortgang.events.ActorId;
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
    private static final Set<Role> OF_INSTALLATION = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private final Scopes scopes;
    private final Grants grants;
    private final Access access;
    private final CurrentActor actor;

    Admission(Scopes scopes, Grants grants, Access access, CurrentActor actor) {
        this.scopes = scopes;
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
     * @param permitted who may call the endpoint; null where it does not say
     * @param reading whether it changes nothing
     */
    public Answer of(String pattern, Map<String, String> variables, @Nullable Set<Role> permitted, boolean reading) {
        Optional<Scope> scope = scopes.of(pattern, variables);
        scope.ifPresent(known -> attributes().setAttribute(SCOPE, known, RequestAttributes.SCOPE_REQUEST));
        return switch (scope.orElse(null)) {
            case null -> Answer.UNKNOWN;
            case Scope.Nothing nothing -> Answer.UNKNOWN;
            case Scope.Public open -> reading ? Answer.ADMITTED : Answer.FORBIDDEN;
            case Scope.Own own -> Answer.ADMITTED;
            case Scope.Everybody everybody -> among(permitted, reading);
            case Scope.Installation installation -> among(permitted, reading);
            case Scope.InstallationItself itself -> in(OrganisationId.INSTALLATION, permitted, reading);
            case Scope.Of of -> in(of.organisation(), permitted, reading);
        };
    }

    private Answer among(@Nullable Set<Role> permitted, boolean reading) {
        if (permitted == null) {
            return reading ? Answer.ADMITTED : Answer.FORBIDDEN;
        }
        return isAny(permitted, anywhere()) ? Answer.ADMITTED : Answer.FORBIDDEN;
    }

    private Answer in(OrganisationId organisation, @Nullable Set<Role> permitted, boolean reading) {
        Set<Role> roles = in(organisation);
        boolean allowed = permitted == null ? reading && mayRead(roles, organisation) : isAny(permitted, roles);
        if (allowed) {
            return Answer.ADMITTED;
        }
        return mayRead(roles, organisation) ? Answer.FORBIDDEN : Answer.UNKNOWN;
    }

    private static boolean isAny(Set<Role> permitted, Set<Role> roles) {
        return permitted.stream().anyMatch(roles::contains);
    }

    /** An admin of the installation grants in every organisation, but sees nothing of those where they have no role. */
    private boolean mayRead(Set<Role> roles, OrganisationId organisation) {
        return roles.contains(Role.AUDITOR)
                || !grants.in(organisation).of(actor.id()).isEmpty();
    }

    /** What the asker may in an organisation; what they may in the installation, they may in each. */
    public Set<Role> in(OrganisationId organisation) {
        ActorId asker = actor.id();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(grants.in(OrganisationId.INSTALLATION).roles(asker));
        roles.retainAll(OF_INSTALLATION);
        roles.addAll(grants.in(organisation).roles(asker));
        return roles;
    }

    /** What the asker may in at least one place. */
    public Set<Role> anywhere() {
        // Those of the installation do not wait for a projection: somebody must be able to rebuild that very one.
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(grants.in(OrganisationId.INSTALLATION).roles(actor.id()));
        roles.addAll(access.rolesOf(actor.id()));
        return roles;
    }

    /** What the asker may with respect to the request that is handled on this thread. */
    public Set<Role> here() {
        return scope() instanceof Scope.Of(OrganisationId organisation) ? in(organisation) : anywhere();
    }

    /** Whether the organisation is there for the asker. */
    public boolean maySee(OrganisationId organisation) {
        return scope() instanceof Scope.Public || mayRead(in(organisation), organisation);
    }

    /** The organisation that a request turned out to be about; null before that, and where it is about no one organisation. */
    public static @Nullable OrganisationId organisationOf(HttpServletRequest request) {
        return request.getAttribute(SCOPE) instanceof Scope.Of(OrganisationId organisation) ? organisation : null;
    }

    private static @Nullable Object scope() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return attributes == null ? null : attributes.getAttribute(SCOPE, RequestAttributes.SCOPE_REQUEST);
    }

    private static RequestAttributes attributes() {
        return RequestContextHolder.currentRequestAttributes();
    }
}

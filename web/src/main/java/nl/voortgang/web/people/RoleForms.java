package nl.voortgang.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.voortgang.command.access.AccessCommand.GrantRole;
import nl.voortgang.command.access.AccessCommand.RevokeRole;
import nl.voortgang.events.ActorId;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;
import nl.voortgang.query.access.Access;
import nl.voortgang.query.access.GrantView;
import nl.voortgang.web.form.Desk;
import nl.voortgang.web.form.Flash;
import nl.voortgang.web.form.Form;
import nl.voortgang.web.frame.Frame;
import nl.voortgang.web.frame.Viewer;
import nl.voortgang.web.organisation.Organisations;
import nl.voortgang.web.organisation.Organisations.Unit;
import nl.voortgang.web.people.AccountBook.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of who may do what, in an organisation or in the installation, and the forms to grant and to revoke. */
@Component
class RoleForms {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_CODE = 40;

    private final Access access;
    private final AccountBook accounts;
    private final Organisations organisations;
    private final Desk desk;

    RoleForms(Access access, AccountBook accounts, Organisations organisations, Desk desk) {
        this.access = access;
        this.accounts = accounts;
        this.organisations = organisations;
        this.desk = desk;
    }

    Optional<Flash> grant(OrganisationId organisation, Viewer viewer, HttpServletRequest request, Form form) {
        ActorId person = form.read("person", text -> choice(text, organisation, viewer), "problem.person");
        Role role = form.read("role", Role::valueOf, "problem.role");
        String unit = form.optional("unit", LONGEST_CODE);
        FreeText exception = FreeText.orNull(form.optional("exception", LONGEST_REASON));
        return person == null || role == null || !form.isGood()
                ? Optional.empty()
                : desk.give(
                        request,
                        form,
                        organisation,
                        "granted",
                        ids -> new GrantRole(organisation, person, role, unit, exception));
    }

    Optional<Flash> revoke(OrganisationId organisation, HttpServletRequest request, Form form) {
        GrantView grant = form.read("grant", text -> granted(text, organisation), "problem.grant");
        FreeText reason = FreeText.of(form.required("revocationReason", LONGEST_REASON));
        return grant == null || !form.isGood()
                ? Optional.empty()
                : desk.give(
                        request,
                        form,
                        organisation,
                        "revoked",
                        ids -> new RevokeRole(
                                organisation, new ActorId(grant.person()), grant.role(), grant.unit(), reason));
    }

    void show(OrganisationId organisation, Form form, Frame frame, Model model) {
        List<GrantView> grants = access.in(organisation, frame.knownAt()).items().stream()
                .filter(grant -> grant.role() != Role.PROGRAM)
                .toList();
        Viewer viewer = frame.viewer();
        boolean mayGrant = frame.knownAt() == null
                && viewer != null
                && (viewer.isAny(Role.ADMIN) || viewer.isAnyInInstallation(Role.ADMIN));
        model.addAttribute("grants", grants);
        model.addAttribute("form", form);
        model.addAttribute("mayGrant", mayGrant);
        model.addAttribute("roles", roles(organisation));
        List<Unit> units = organisation.isInstallation() ? List.of() : organisations.units(organisation, null);
        model.addAttribute(
                "units", units.stream().filter(unit -> !unit.retired()).toList());
        if (mayGrant && viewer != null) {
            model.addAttribute("people", choices(organisation, viewer));
        }
    }

    private static Set<Role> roles(OrganisationId organisation) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.remove(Role.PROGRAM);
        roles.removeIf(role -> organisation.isInstallation() && !role.isOfInstallation());
        return roles;
    }

    /**
     * Who can be given a role. Those who only work for other organisations are nobody here, so only somebody of the installation sees them.
     */
    private List<Known> choices(OrganisationId organisation, Viewer viewer) {
        Set<ActorId> elsewhere =
                viewer.isAnyInInstallation(Role.ADMIN) ? Set.of() : access.peopleOfOthersThan(organisation);
        return accounts.all().stream()
                .filter(Predicate.not(Known::disabled))
                .filter(account -> !elsewhere.contains(account.actor()))
                .toList();
    }

    private ActorId choice(String text, OrganisationId organisation, Viewer viewer) {
        ActorId person = new ActorId(UUID.fromString(text));
        if (choices(organisation, viewer).stream()
                .noneMatch(account -> account.actor().equals(person))) {
            throw new IllegalArgumentException("nobody who can be chosen");
        }
        return person;
    }

    /** In the form a grant is known by its person, role and unit. */
    private GrantView granted(String text, OrganisationId organisation) {
        return access.in(organisation, null).items().stream()
                .filter(grant -> key(grant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing that was granted"));
    }

    private static String key(GrantView grant) {
        @Nullable String unit = grant.unit();
        return grant.person() + "/" + grant.role() + (unit == null ? "" : "/" + unit);
    }
}

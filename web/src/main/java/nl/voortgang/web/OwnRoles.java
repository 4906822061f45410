package nl.voortgang.web;

import java.util.Set;
import nl.voortgang.command.access.Content;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.events.Role;

/** What the person of the present request may do and read. The application says so; without it, nothing. */
public interface OwnRoles {
    /** Their roles in the organisation that the request is about; where it is about none, those they have anywhere. */
    Set<Role> here();

    /** Their roles in this organisation. */
    Set<Role> rolesIn(OrganisationId organisation);

    /** Their roles in the installation. */
    Set<Role> inInstallation();

    /** What they may read of the organisation that the request is about; nothing where it is about none. */
    Set<Content> readHere();

    /** What they may read of this organisation. */
    Set<Content> readIn(OrganisationId organisation);
}

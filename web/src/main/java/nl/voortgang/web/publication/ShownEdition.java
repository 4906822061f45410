package nl.voortgang.web.publication;

import java.util.List;
import java.util.Locale;
import nl.voortgang.events.PrintedForm;
import nl.voortgang.publication.publishing.PrintTrouble;
import nl.voortgang.query.publication.EditionState;
import nl.voortgang.query.publication.EditionView;
import org.jspecify.annotations.Nullable;

/**
 * An edition on a page.
 *
 * @param trouble why it is not printed yet; null where there is none
 */
public record ShownEdition(EditionView edition, @Nullable PrintTrouble trouble) {
    public boolean isUnderWay() {
        return edition.state() == EditionState.REQUESTED;
    }

    /** Of this edition among all of the organisation. */
    public String name() {
        return edition.periodId().code() + "/" + edition.edition();
    }

    public boolean isWithdrawn() {
        return edition.state() == EditionState.WITHDRAWN;
    }

    public boolean isCancelled() {
        return edition.state() == EditionState.CANCELLED;
    }

    public boolean isSealed() {
        return edition.state() == EditionState.SEALED;
    }

    /** Where anybody can read it, in the form of a file name's ending. */
    public String address(String suffix) {
        return PublicAddresses.edition(edition.periodId(), edition.edition(), suffix);
    }

    /** How a form is called and where it can be read. */
    public record FormLink(PrintedForm printed, String name, String address) {}

    public List<FormLink> forms() {
        return edition.forms().stream()
                .map(form -> new FormLink(
                        form, form.form().name(), address(form.form().name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}

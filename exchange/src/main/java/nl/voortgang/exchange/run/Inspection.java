package nl.voortgang.exchange.run;

import java.util.Optional;
import java.util.function.Consumer;
import nl.voortgang.events.ImportId;
import nl.voortgang.events.OrganisationId;
import nl.voortgang.exchange.file.YearFile;
import nl.voortgang.exchange.plan.Plan;
import nl.voortgang.exchange.plan.Planner;
import nl.voortgang.exchange.present.History;
import nl.voortgang.exchange.present.StoredExisting;
import nl.voortgang.exchange.rows.Existing;
import nl.voortgang.exchange.rows.Validation;
import nl.voortgang.exchange.rows.YearRows;

/** A file that was read, and held against itself and against what its rows refer to. */
final class Inspection {
    private final YearRows year;
    private final Existing existing;
    private final Planner planner;

    private Inspection(YearRows year, Existing existing, Planner planner) {
        this.year = year;
        this.existing = existing;
        this.planner = planner;
    }

    /**
     * Reads the file.
     *
     * @param permission asked for the organisation in it, before what is there is looked at
     */
    static Inspection of(YearFile file, Consumer<OrganisationId> permission, History history, Planner planner) {
        YearRows year = YearRows.of(file);
        year.organisation().ifPresent(permission);
        Existing existing = year.organisation()
                .<Existing>map(organisation -> new StoredExisting(organisation, history))
                .orElse(Existing.NOTHING);
        Validation.check(year, existing);
        return new Inspection(year, existing, planner);
    }

    Optional<OrganisationId> organisation() {
        return year.organisation();
    }

    /**
     * The organisation of a file without faults.
     *
     * @throws WrongFile where it has any
     */
    OrganisationId good() {
        if (!year.faults().isEmpty()) {
            throw new WrongFile(Reporting.of(year));
        }
        return year.organisation().orElseThrow();
    }

    /** What becomes of its rows; may find more faults. */
    Plan plan(OrganisationId organisation, ImportId importId) {
        return planner.plan(year, organisation, existing, importId);
    }

    ImportReport report() {
        return Reporting.of(year);
    }
}

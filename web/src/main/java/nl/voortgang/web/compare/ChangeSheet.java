package nl.voortgang.web.compare;

import java.util.List;
import nl.voortgang.publication.compare.ReportChanges;
import nl.voortgang.publication.report.Report;
import nl.voortgang.web.frame.Crumb;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One sheet to print that says what is different between two reports: what changed since the council last saw this. */
@Component
public class ChangeSheet {

    /**
     * Fills the page.
     *
     * @param crumbs the way to it
     * @return the name of the page
     */
    public String show(Report before, Report after, List<Crumb> crumbs, Model model) {
        model.addAttribute("organisationId", after.organisationId());
        model.addAttribute("changes", ReportChanges.between(before, after));
        model.addAttribute("crumbs", crumbs);
        return "changes";
    }
}

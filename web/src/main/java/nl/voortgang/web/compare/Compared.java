package nl.voortgang.web.compare;

import nl.voortgang.publication.report.Report;

/** Two reports to hold against each other, the earlier one first. */
record Compared(Report before, Report after) {}

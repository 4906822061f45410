package nl.voortgang.query.budgetledger;

import java.util.List;
import nl.voortgang.query.AsOf;

/** Printed figures in the order of the outline; those about nothing of it last. */
public record PrintedFigureList(List<PrintedFigureView> items, AsOf asOf) {}

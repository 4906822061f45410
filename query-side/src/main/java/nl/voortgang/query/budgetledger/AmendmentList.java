package nl.voortgang.query.budgetledger;

import java.util.List;
import nl.voortgang.query.AsOf;

/** Amendments in the order in which they were proposed. */
public record AmendmentList(List<AmendmentView> items, AsOf asOf) {}

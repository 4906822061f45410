package nl.voortgang.query.budgetledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.voortgang.query.AsOf;

/** One amendment and the moment the answer speaks of. */
public record OneAmendment(@JsonUnwrapped AmendmentView amendment, AsOf asOf) {}

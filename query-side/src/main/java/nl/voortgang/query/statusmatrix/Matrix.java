package nl.voortgang.query.statusmatrix;

import java.util.List;
import nl.voortgang.query.AsOf;

/**
 * The status of every goal and activity in every period.
 *
 * @param periods in their own order
 * @param rows in the order of the outline: heading by heading, a goal before its activities
 */
public record Matrix(List<MatrixPeriod> periods, List<MatrixRow> rows, AsOf asOf) {}

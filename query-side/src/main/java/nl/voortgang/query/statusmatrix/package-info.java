/** The status of every goal and activity in every period: one table with a row for each and a column per period. */
@NullMarked
package nl.voortgang.query.statusmatrix;

import org.jspecify.annotations.NullMarked;

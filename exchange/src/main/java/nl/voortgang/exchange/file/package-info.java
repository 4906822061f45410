/** Workbooks and CSV files, as cells: knows nothing of what they mean. */
@NullMarked
package nl.voortgang.exchange.file;

import org.jspecify.annotations.NullMarked;

/** A controller's view of collecting: how far each programme and unit is, which unit reports on what, and reminding people. */
@NullMarked
package nl.voortgang.web.collection;

import org.jspecify.annotations.NullMarked;

/** The templates of an organisation: looked at, changed by a file, tried, taken into use, and taken back. */
@NullMarked
package nl.voortgang.web.template;

import org.jspecify.annotations.NullMarked;

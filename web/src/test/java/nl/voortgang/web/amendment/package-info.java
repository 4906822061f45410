@NullMarked
package nl.voortgang.web.amendment;

import org.jspecify.annotations.NullMarked;

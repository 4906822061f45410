@NullMarked
package nl.voortgang.web.frame;

import org.jspecify.annotations.NullMarked;

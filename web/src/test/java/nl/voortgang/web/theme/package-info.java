@NullMarked
package nl.voortgang.web.theme;

import org.jspecify.annotations.NullMarked;

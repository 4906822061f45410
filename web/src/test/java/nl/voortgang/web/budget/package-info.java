@NullMarked
package nl.voortgang.web.budget;

import org.jspecify.annotations.NullMarked;

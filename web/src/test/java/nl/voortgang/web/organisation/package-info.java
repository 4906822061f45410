@NullMarked
package nl.voortgang.web.organisation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.voortgang.application.looked;

import org.jspecify.annotations.NullMarked;

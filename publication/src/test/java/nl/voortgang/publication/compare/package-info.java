@NullMarked
package nl.voortgang.publication.compare;

import org.jspecify.annotations.NullMarked;

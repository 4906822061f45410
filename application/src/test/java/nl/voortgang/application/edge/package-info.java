@NullMarked
package nl.voortgang.application.edge;

import org.jspecify.annotations.NullMarked;

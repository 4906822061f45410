@NullMarked
package nl.voortgang.application.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.voortgang.application.cli;

import org.jspecify.annotations.NullMarked;

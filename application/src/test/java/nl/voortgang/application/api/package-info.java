@NullMarked
package nl.voortgang.application.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.voortgang.application.erasure;

import org.jspecify.annotations.NullMarked;

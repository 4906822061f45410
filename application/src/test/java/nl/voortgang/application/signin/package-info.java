@NullMarked
package nl.voortgang.application.signin;

import org.jspecify.annotations.NullMarked;

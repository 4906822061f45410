@NullMarked
package nl.voortgang.application.accounts;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.voortgang.web.subject;

import org.jspecify.annotations.NullMarked;

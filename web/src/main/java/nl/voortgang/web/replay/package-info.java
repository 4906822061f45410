/** What happened to something, step by step, with what is known after each step. */
@NullMarked
package nl.voortgang.web.replay;

import org.jspecify.annotations.NullMarked;

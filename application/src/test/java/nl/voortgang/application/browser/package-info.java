/** The pages as people use them, in a real browser: every link, every button, the keyboard, and without JavaScript. */
@NullMarked
package nl.voortgang.application.browser;

import org.jspecify.annotations.NullMarked;

/** What is published: asked for, followed, corrected and withdrawn by a controller, and read by everybody. */
@NullMarked
package nl.voortgang.web.publication;

import org.jspecify.annotations.NullMarked;

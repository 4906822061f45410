package nl.voortgang.web.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a page that shows the present whatever moment is asked for: because something is entered there, or because it is about the program itself.
 * Whoever comes there from a past moment is told so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsThePresent {}

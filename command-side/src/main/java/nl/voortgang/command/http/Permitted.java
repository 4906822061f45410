package nl.voortgang.command.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.voortgang.events.Role;

/**
 * Who may call an endpoint: one of those named, in the organisation that the request is about, or else in the installation. One that changes
 * something and does not say so is closed to everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permitted {
    /** Roles in the organisation; where a request is about none, in any of them. */
    Role[] value() default {};

    /** Roles in the installation. */
    Role[] inInstallation() default {};
}

package nl.voortgang.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The logical name and revision under which an event is stored, so that moving or renaming its class never touches history. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredName {
    /** For example {@code activity.status-reported}. Never changes once an event was stored. */
    String value();

    /** Shape of the stored JSON; raised together with an upcaster. */
    int revision() default 1;
}

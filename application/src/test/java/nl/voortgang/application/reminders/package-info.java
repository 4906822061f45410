@NullMarked
package nl.voortgang.application.reminders;

import org.jspecify.annotations.NullMarked;

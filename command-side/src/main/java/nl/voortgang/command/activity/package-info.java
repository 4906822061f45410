/** Activities and the status that officers report on them. */
@NullMarked
package nl.voortgang.command.activity;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.voortgang.application.drafts;

import org.jspecify.annotations.NullMarked;

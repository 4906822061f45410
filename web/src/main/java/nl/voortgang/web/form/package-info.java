/** What every form needs: taking what was typed, giving the command once, and saying how that went. */
@NullMarked
package nl.voortgang.web.form;

import org.jspecify.annotations.NullMarked;

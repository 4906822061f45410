/** What an auditor does to check the log: verify it here, and take along what is needed to check it without us. */
@NullMarked
package nl.voortgang.web.integrity;

import org.jspecify.annotations.NullMarked;

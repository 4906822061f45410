/** How the log is signed and checked on this node. */
@NullMarked
package nl.voortgang.application.integrity;

import org.jspecify.annotations.NullMarked;

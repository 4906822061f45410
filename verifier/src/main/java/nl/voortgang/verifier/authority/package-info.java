/** Whether whoever caused an event had the role for it, and whether four eyes were two people's. */
@NullMarked
package nl.voortgang.verifier.authority;

import org.jspecify.annotations.NullMarked;

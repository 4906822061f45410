/** What an officer has written and not handed in yet. It is no event and no projection: it is there until it is handed in, and then gone. */
@NullMarked
package nl.voortgang.web.draft;

import org.jspecify.annotations.NullMarked;

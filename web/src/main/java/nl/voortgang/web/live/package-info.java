/** How far something is, told to pages while people wait for it. */
@NullMarked
package nl.voortgang.web.live;

import org.jspecify.annotations.NullMarked;

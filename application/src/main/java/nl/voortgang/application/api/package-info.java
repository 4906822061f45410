/** What every answer of the API has in common. */
@NullMarked
package nl.voortgang.application.api;

import org.jspecify.annotations.NullMarked;

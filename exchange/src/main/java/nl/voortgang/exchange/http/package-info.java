/** The addresses of import, export and templates. */
@NullMarked
package nl.voortgang.exchange.http;

import org.jspecify.annotations.NullMarked;

/** What every page has around its content: who is signed in, the language, the moment looked at, links, dates and amounts. */
@NullMarked
package nl.voortgang.web.frame;

import org.jspecify.annotations.NullMarked;

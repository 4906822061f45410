/** What happened, seen from a question. One package per projection: its tables, its fold, its reader, its endpoint. */
@NullMarked
package nl.voortgang.query;

import org.jspecify.annotations.NullMarked;

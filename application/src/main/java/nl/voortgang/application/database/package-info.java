/** The database the program runs on: its own embedded PostgreSQL, or one that it is given. */
@NullMarked
package nl.voortgang.application.database;

import org.jspecify.annotations.NullMarked;

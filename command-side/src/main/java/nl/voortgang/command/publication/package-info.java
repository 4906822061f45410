/** What is published about a period: asked for, sealed once it is printed, corrected by another edition, withdrawn; ADR 0017. */
@NullMarked
package nl.voortgang.command.publication;

import org.jspecify.annotations.NullMarked;

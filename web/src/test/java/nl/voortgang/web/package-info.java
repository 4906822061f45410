@NullMarked
package nl.voortgang.web;

import org.jspecify.annotations.NullMarked;

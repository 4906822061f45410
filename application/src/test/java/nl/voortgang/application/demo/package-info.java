@NullMarked
package nl.voortgang.application.demo;

import org.jspecify.annotations.NullMarked;

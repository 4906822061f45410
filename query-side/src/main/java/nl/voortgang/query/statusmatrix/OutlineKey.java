package nl.voortgang.query.statusmatrix;

import java.util.UUID;

/** A heading, goal or activity. */
record OutlineKey(OutlineLevel level, UUID id) {}

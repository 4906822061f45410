package nl.voortgang.query.collectionprogress;

import java.util.UUID;

/** A heading, goal or activity. */
record OutlineKey(OutlineLevel level, UUID id) {}

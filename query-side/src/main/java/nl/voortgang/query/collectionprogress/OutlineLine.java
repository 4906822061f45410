package nl.voortgang.query.collectionprogress;

/** A line of the outline: what it is and what is known of it. */
record OutlineLine(OutlineKey key, OutlineEntry entry) {}

package nl.voortgang.query.statustimeline;

import java.util.UUID;

/** An activity, goal or heading. */
record SubjectKey(OutlineLevel level, UUID id) {}

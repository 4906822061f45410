package nl.voortgang.events;

/** A status as it was given: the code, in the version of the scale that was in force, and the level it stood for then. */
public record StatusValue(String code, int scaleVersion, StatusLevel level) {}

package nl.voortgang.query.outline;

/**
 * An organisational unit, such as a team.
 *
 * @param code its short name within the organisation
 * @param retired whether it takes no more activities; it may still have some
 */
public record UnitView(String code, String name, boolean retired) {}

package nl.voortgang.command;

import nl.voortgang.events.ActorId;

/** Who does things in the tests. */
public final class People {
    public static final ActorId OFFICER = person("officer");
    public static final ActorId COLLEAGUE = person("colleague of the officer");
    public static final ActorId APPROVER = person("approver");
    public static final ActorId CONTROLLER = person("controller");
    public static final ActorId OTHER_CONTROLLER = person("other controller");

    private People() {}

    private static ActorId person(String name) {
        return new ActorId(Zevenaar.id(name));
    }
}

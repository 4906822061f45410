package nl.voortgang.command.http;

/** A request whose address says everything: an empty body, or an object without fields. */
public record NoBody() {}

package nl.voortgang.command.http;

import jakarta.validation.constraints.Size;

/** A reason that must be given. */
public record ReasonBody(@Size(max = 2000) String reason) {}

package nl.voortgang.command.http;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new code, or none any more. */
public record CodeBody(
        @Nullable @Size(max = 30) String code,
        @Nullable @Size(max = 2000) String reason) {}

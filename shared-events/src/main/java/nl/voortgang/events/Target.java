package nl.voortgang.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an indicator should reach, and by when. */
public record Target(
        TargetOperator operator, BigDecimal value, @Nullable Integer year) {}

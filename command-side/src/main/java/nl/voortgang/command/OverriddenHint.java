package nl.voortgang.command;

import nl.voortgang.events.FreeText;
import nl.voortgang.events.HintKind;

/** What looked wrong about a report, and why it is handed in all the same. */
public record OverriddenHint(HintKind kind, FreeText reason) {}

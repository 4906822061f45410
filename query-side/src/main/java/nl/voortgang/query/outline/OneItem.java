package nl.voortgang.query.outline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import nl.voortgang.query.AsOf;

/** One programme, theme, goal or activity; in JSON its fields and the moment stand side by side. */
public record OneItem(@JsonUnwrapped ItemView item, AsOf asOf) {}

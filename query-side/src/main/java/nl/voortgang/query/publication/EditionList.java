package nl.voortgang.query.publication;

import java.util.List;
import nl.voortgang.query.AsOf;

/** Editions, the newest first. */
public record EditionList(List<EditionView> items, AsOf asOf) {}

package nl.voortgang.query.outline;

import java.util.List;
import nl.voortgang.query.AsOf;

/** The outline of an organisation in the order in which a report prints it. */
public record ItemList(List<ItemView> items, AsOf asOf) {}

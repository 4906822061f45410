package nl.voortgang.query.access;

import java.util.List;
import nl.voortgang.query.AsOf;

/** The roles that people have in an organisation or in the installation, person by person. */
public record GrantList(List<GrantView> items, AsOf asOf) {
    public GrantList {
        items = List.copyOf(items);
    }
}

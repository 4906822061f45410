package nl.voortgang.query.outline;

import java.util.List;
import java.util.UUID;

/** An item of the outline among all there are. */
record ItemKey(OutlineLevel level, UUID id) {
    List<Object> columns() {
        return List.of(level.name(), id);
    }
}

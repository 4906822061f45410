package nl.voortgang.eventstore.codec;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which class is stored under which name. */
final class StoredTypes {
    private final Map<Class<?>, StoredType> byClass = new HashMap<>();
    private final Map<String, StoredType> byName = new HashMap<>();

    StoredTypes(Collection<StoredType> types) {
        for (StoredType type : types) {
            if (byClass.put(type.type(), type) != null || byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("stored twice: " + type);
            }
        }
    }

    StoredType of(Object payload) {
        StoredType type = byClass.get(payload.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no stored name is known for " + payload.getClass());
        }
        return type;
    }

    StoredType named(String name) {
        StoredType type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("no class is known for the stored event '" + name + "'");
        }
        return type;
    }

    Collection<StoredType> all() {
        return byName.values();
    }
}

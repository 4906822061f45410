package nl.voortgang.commandstore;

import java.util.List;
import nl.voortgang.events.Event;
import nl.voortgang.events.FreeText;
import nl.voortgang.events.StoredName;
import nl.voortgang.eventstore.codec.ErasableText;
import nl.voortgang.eventstore.codec.EventCodec;
import nl.voortgang.eventstore.codec.StoredType;
import nl.voortgang.eventstore.codec.Upcaster;

/** How every event of the program is stored. */
public final class StoredEvents {
    /** Changes of the shape of stored events, oldest first. None yet. */
    private static final List<Upcaster> UPCASTERS = List.of();

    private StoredEvents() {}

    public static EventCodec codec() {
        return new EventCodec(
                Event.all().stream().map(StoredEvents::type).toList(),
                UPCASTERS,
                new ErasableText<>(FreeText.class, FreeText::value, FreeText::new));
    }

    private static StoredType type(Class<? extends Event> event) {
        StoredName name = event.getAnnotation(StoredName.class);
        if (name == null) {
            throw new IllegalStateException(event + " has no stored name");
        }
        return new StoredType(name.value(), name.revision(), event);
    }
}

package nl.voortgang.eventstore.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a text as {@code {"sealed":"…","key":n}}. */
final class SealedTextSerializer<T> extends ValueSerializer<T> {
    private final ErasableText<T> erasable;

    SealedTextSerializer(ErasableText<T> erasable) {
        this.erasable = erasable;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        String text = erasable.text().apply(value);
        if (text == null) {
            throw new IllegalArgumentException("a text that was erased cannot be written again");
        }
        Sealing sealing = (Sealing) context.getAttribute(Sealing.class);
        int number = sealing.count();
        json.writeStartObject();
        json.writeName(SealedTextDeserializer.SEALED);
        json.writeBinary(sealing.seal(text));
        json.writeNumberProperty(SealedTextDeserializer.KEY, number);
        json.writeEndObject();
    }
}

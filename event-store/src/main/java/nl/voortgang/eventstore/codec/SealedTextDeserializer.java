package nl.voortgang.eventstore.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code {"sealed":"…","key":n}} back, as erased where the key is gone. */
final class SealedTextDeserializer<T> extends ValueDeserializer<T> {
    static final String SEALED = "sealed";
    static final String KEY = "key";

    private final ErasableText<T> erasable;

    SealedTextDeserializer(ErasableText<T> erasable) {
        this.erasable = erasable;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        byte @Nullable [] ciphertext = null;
        int number = -1;
        if (!json.isExpectedStartObjectToken()) {
            context.reportInputMismatch(this, "a sealed text is an object");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            json.nextToken();
            switch (property) {
                case SEALED -> ciphertext = json.getBinaryValue();
                case KEY -> number = json.getIntValue();
                default -> context.reportInputMismatch(this, "a sealed text has no property '%s'", property);
            }
        }
        if (ciphertext == null || number < 0) {
            return context.reportInputMismatch(this, "a sealed text needs its bytes and the number of its key");
        }
        Unsealing unsealing = (Unsealing) context.getAttribute(Unsealing.class);
        return erasable.factory().apply(unsealing.open(ciphertext, number));
    }
}

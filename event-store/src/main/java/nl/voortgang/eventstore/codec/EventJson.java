package nl.voortgang.eventstore.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of stored events: compact on writing, strict on reading, for what is misread once is misread for ever. */
final class EventJson {
    private EventJson() {}

    static JsonMapper mapper(@Nullable ErasableText<?> erasable) {
        JsonMapper.Builder mapper = JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(Include.NON_NULL).withContentInclusion(Include.ALWAYS))
                // Only what a record is made of is written, never what it can work out.
                .changeDefaultVisibility(visibility -> visibility
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        // On the way through an upcaster a number must not pass through binary floating point.
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // What a value refuses when it is written reaches the caller as it was thrown.
                .disable(SerializationFeature.WRAP_EXCEPTIONS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        mapper.addModule(new SimpleModule("decimals").addDeserializer(BigDecimal.class, new DecimalDeserializer()));
        if (erasable != null) {
            mapper.addModule(sealing(erasable));
        }
        return mapper.build();
    }

    private static <T> SimpleModule sealing(ErasableText<T> erasable) {
        return new SimpleModule("sealed texts")
                .addSerializer(erasable.type(), new SealedTextSerializer<>(erasable))
                .addDeserializer(erasable.type(), new SealedTextDeserializer<>(erasable));
    }
}

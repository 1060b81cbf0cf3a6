package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import io.github.keycloakworkspaces.shared.Given;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a member that is left out from one that is {@code null}. */
final class GivenDeserializer extends JsonDeserializer<Given<?>> implements ContextualDeserializer {

    /** {@code null} as long as it isn't known what is given. */
    private final @Nullable JsonDeserializer<Object> content;

    GivenDeserializer() {
        this(null);
    }

    private GivenDeserializer(@Nullable JsonDeserializer<Object> content) {
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        JavaType type = context.getContextualType().containedTypeOrUnknown(0);
        return new GivenDeserializer(context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Given<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (content == null) {
            throw new IllegalStateException("not asked for by a property");
        }
        return Given.of(content.deserialize(parser, context));
    }

    @Override
    public Given<?> getNullValue(DeserializationContext context) {
        return Given.of(null);
    }

    @Override
    public Given<?> getAbsentValue(DeserializationContext context) {
        return Given.absent();
    }
}

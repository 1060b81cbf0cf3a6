package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.keycloakworkspaces.shared.Given;
import java.io.IOException;

/** Writes what is given. What is left out counts as empty, so that its member can be left out as well. */
final class GivenSerializer extends StdSerializer<Given<?>> {

    private static final long serialVersionUID = 1;

    GivenSerializer() {
        super(Given.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Given<?> value) {
        return !value.present();
    }

    @Override
    public void serialize(Given<?> value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(value.value(), generator);
    }
}

package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.keycloakworkspaces.shared.Coded;
import java.io.IOException;

/** Writes constants that have a code by their code, as the API description names them. */
final class CodeSerializer extends StdSerializer<Coded> {

    CodeSerializer() {
        super(Coded.class);
    }

    @Override
    public void serialize(Coded value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(value.code());
    }
}

package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.shared.Coded;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of objects as documents have them. */
final class Output {

    private final JsonGenerator generator;

    Output(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    interface Item<T> {

        void write(T item) throws IOException;
    }

    void text(String name, String text) throws IOException {
        generator.writeStringField(name, text);
    }

    void given(String name, Given<?> value) throws IOException {
        if (value.present()) {
            generator.writeFieldName(name);
            value(value.value());
        }
    }

    void fact(String name, @Nullable Object fact) throws IOException {
        if (fact != null) {
            given(name, Given.of(fact));
        }
    }

    void origin(String creator, Origin origin) throws IOException {
        given(creator, origin.createdBy());
        fact("created_at", origin.createdAt());
    }

    void settings(Given<ProjectSettings> settings) throws IOException {
        ProjectSettings value = settings.value();
        if (value != null) {
            generator.writeFieldName("settings");
            generator.writePOJO(value.set());
        }
    }

    <T> void list(String name, Given<List<T>> list, Item<? super T> item) throws IOException {
        List<T> items = list.value();
        if (items != null) {
            generator.writeArrayFieldStart(name);
            for (T each : items) {
                item.write(each);
            }
            generator.writeEndArray();
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value instanceof Coded coded) {
            generator.writeString(coded.code());
        } else if (value instanceof Instant moment) {
            generator.writeString(moment.toString());
        } else {
            generator.writePOJO(value);
        }
    }
}

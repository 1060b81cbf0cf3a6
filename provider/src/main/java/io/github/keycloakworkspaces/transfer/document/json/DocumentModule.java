package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.shared.Coded;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How documents write down single values. The schema has made sure that codes, numbers and moments are possible ones. */
final class DocumentModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    private static final Schema TAGS =
            new Schema(List.of(new Schema.Member("tags", new Schema.Anything(), true, null)), Set.of());

    DocumentModule() {
        addSerializer(new GivenSerializer());
        addDeserializer(Given.class, new GivenDeserializer());
        code(Role.class, Role::ofCode);
        code(Source.class, Source::ofCode);
        code(GroupSource.class, GroupSource::ofCode);
        code(Reach.class, Reach::ofCode);
        code(Action.class, Action::ofCode);
        addSerializer(Coded.class, writer((value, generator) -> generator.writeString(value.code())));
        addKeySerializer(Coded.class, writer((value, generator) -> generator.writeFieldName(value.code())));
        addSerializer(Instant.class, writer((value, generator) -> generator.writeString(value.toString())));
        addDeserializer(Instant.class, reader((parser, context) -> moment(parser.getText())));
        addSerializer(EmailAddress.class, writer((value, generator) -> generator.writeString(value.value())));
        addDeserializer(EmailAddress.class, reader(DocumentModule::email));
        addSerializer(TaskId.class, writer((value, generator) -> generator.writeNumber(value.value())));
        addDeserializer(TaskId.class, reader((parser, context) -> new TaskId(parser.getLongValue())));
        addSerializer(ProjectSettings.class, writer((value, generator) -> generator.writePOJO(value.set())));
        addDeserializer(ProjectSettings.class, reader(DocumentModule::settings));
        // Tags, and what is kept for others.
        addDeserializer(Object.class, reader(DocumentModule::tags));
    }

    private <T> void code(Class<T> type, Function<String, Optional<T>> ofCode) {
        addDeserializer(
                type, reader((parser, context) -> ofCode.apply(parser.getText()).orElseThrow()));
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String code, DeserializationContext context) {
                return ofCode.apply(code).orElseThrow();
            }
        });
    }

    /** To the millisecond, as it is stored. */
    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static EmailAddress email(JsonParser parser, DeserializationContext context) throws IOException {
        return EmailAddress.read(parser.getText())
                .orElseThrow(() -> DocumentProblems.invalid(Locations.of(parser, context), "is no e-mail address"));
    }

    private static ProjectSettings settings(JsonParser parser, DeserializationContext context) throws IOException {
        String location = Locations.of(parser, context);
        JsonNode json = context.readTree(parser);
        Map<String, @Nullable Object> given = Input.described(DocumentSchema.TEMPLATE, json, location);
        return ProjectSettings.DEFAULTS.with(Json.object(Json.write(given)));
    }

    /** Tags as they are read from where they are stored, so that equal ones are equal. */
    private static @Nullable Object tags(JsonParser parser, DeserializationContext context) throws IOException {
        String location = Locations.ofOwner(parser, context);
        JsonNode json = context.readTree(parser);
        Object tags = Input.described(
                        TAGS, JsonNodeFactory.instance.objectNode().set("tags", json), location)
                .get("tags");
        return tags == null ? null : Json.value(Json.write(tags));
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, JsonGenerator generator) throws IOException;
    }

    private static <T> JsonSerializer<T> writer(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
                writing.write(value, generator);
            }
        };
    }

    @FunctionalInterface
    private interface Reading<T> {
        @Nullable
        T read(JsonParser parser, DeserializationContext context) throws IOException;
    }

    private static <T> JsonDeserializer<T> reader(Reading<T> reading) {
        return new JsonDeserializer<>() {
            @Override
            public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return reading.read(parser, context);
            }
        };
    }
}

package io.github.keycloakworkspaces.testsuite.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A realm as a folder that {@code kc.sh import} takes: so many people, and organizations among which they are divided.
 *
 * @param people a multiple of the organizations
 * @param organizations how many; 0 for people only
 */
public record RealmFolder(String name, int people, int organizations) {

    private static final int PEOPLE_PER_FILE = 1_000;
    private static final int DOCUMENTS_PER_ATTRIBUTE = 200;
    private static final JsonFactory JSON = new JsonFactory();

    private interface Content {
        void to(JsonGenerator json) throws IOException;
    }

    private int members() {
        return people / organizations;
    }

    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            write(folder.resolve(name + "-realm.json"), this::realm);
            for (int from = 0; from < people; from += PEOPLE_PER_FILE) {
                int first = from;
                write(folder.resolve(name + "-users-" + from / PEOPLE_PER_FILE + ".json"), json -> users(json, first));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            content.to(json);
            json.writeEndObject();
        }
    }

    private void realm(JsonGenerator json) throws IOException {
        json.writeStringField("realm", name);
        json.writeBooleanField("enabled", true);
        json.writeBooleanField("organizationsEnabled", true);
        json.writeArrayFieldStart("organizations");
        for (int i = 0; i < organizations; i++) {
            json.writeStartObject();
            json.writeStringField("name", "Organization " + i);
            json.writeStringField("alias", "org-" + i);
            json.writeArrayFieldStart("members");
            for (int member = 0; member < members(); member++) {
                json.writeStartObject();
                json.writeStringField("username", user(i * members() + member));
                json.writeStringField("membershipType", "UNMANAGED");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("attributes");
        for (int from = 0; from < organizations; from += DOCUMENTS_PER_ATTRIBUTE) {
            json.writeStringField(
                    String.format("workspaces.document.%06d", from / DOCUMENTS_PER_ATTRIBUTE + 1), documents(from));
        }
        json.writeEndObject();
    }

    private String documents(int from) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (int i = from; i < Math.min(organizations, from + DOCUMENTS_PER_ATTRIBUTE); i++) {
                document(json, i);
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** One workspace with one project, and everybody in both. */
    private void document(JsonGenerator json, int i) throws IOException {
        json.writeStartObject();
        json.writeStringField("alias", "org-" + i);
        json.writeStringField("owner", user(i * members()));
        json.writeArrayFieldStart("members");
        for (int member = 1; member < members(); member++) {
            json.writeStartObject();
            json.writeStringField("user", user(i * members() + member));
            json.writeStringField("role", member == 1 ? "MA" : "AN");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("workspaces");
        json.writeStartObject();
        json.writeStringField("title", "Workspace");
        everybody(json, i);
        json.writeArrayFieldStart("projects");
        json.writeStartObject();
        json.writeStringField("title", "Project");
        json.writeStringField("external_id", "project-" + i);
        everybody(json, i);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void everybody(JsonGenerator json, int i) throws IOException {
        json.writeArrayFieldStart("members");
        for (int member = 1; member < members(); member++) {
            json.writeString(user(i * members() + member));
        }
        json.writeEndArray();
    }

    private void users(JsonGenerator json, int from) throws IOException {
        json.writeStringField("realm", name);
        json.writeArrayFieldStart("users");
        for (int i = from; i < Math.min(people, from + PEOPLE_PER_FILE); i++) {
            json.writeStartObject();
            json.writeStringField("username", user(i));
            json.writeStringField("email", user(i));
            json.writeStringField("firstName", "Person");
            json.writeStringField("lastName", "Number " + i);
            json.writeBooleanField("enabled", true);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String user(int number) {
        return "person" + number + "@mail.example";
    }
}

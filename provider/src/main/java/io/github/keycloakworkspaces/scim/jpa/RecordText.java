package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.scim.ScimEmail;
import io.github.keycloakworkspaces.scim.ScimName;
import io.github.keycloakworkspaces.scim.UserRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was sent about a person and has no column, as a JSON object. */
final class RecordText {

    private static final String NAME = "name";
    private static final String FORMATTED = "formatted";
    private static final String FAMILY = "family";
    private static final String GIVEN = "given";
    private static final String DISPLAY = "display";
    private static final String EMAILS = "emails";
    private static final String VALUE = "value";
    private static final String TYPE = "type";
    private static final String PRIMARY = "primary";
    private static final String LOCALE = "locale";

    private RecordText() {}

    static String of(UserRecord sent) {
        Map<String, @Nullable Object> text = new LinkedHashMap<>();
        Map<String, @Nullable Object> name = new LinkedHashMap<>();
        name.put(FORMATTED, sent.name().formatted());
        name.put(FAMILY, sent.name().familyName());
        name.put(GIVEN, sent.name().givenName());
        text.put(NAME, name);
        text.put(DISPLAY, sent.displayName());
        text.put(EMAILS, sent.emails().stream().map(RecordText::email).toList());
        text.put(LOCALE, sent.locale());
        return Json.write(text);
    }

    private static Map<String, @Nullable Object> email(ScimEmail email) {
        Map<String, @Nullable Object> text = new LinkedHashMap<>();
        text.put(VALUE, email.value());
        text.put(TYPE, email.type());
        text.put(PRIMARY, email.primary());
        return text;
    }

    static UserRecord read(String userName, @Nullable String externalId, String json) {
        Map<String, @Nullable Object> text = Json.object(json);
        Map<?, ?> name = (Map<?, ?>) Objects.requireNonNull(text.get(NAME));
        List<ScimEmail> emails = ((List<?>) Objects.requireNonNull(text.get(EMAILS)))
                .stream().map(email -> email((Map<?, ?>) email)).toList();
        return new UserRecord(
                userName,
                externalId,
                new ScimName((String) name.get(FORMATTED), (String) name.get(FAMILY), (String) name.get(GIVEN)),
                (String) text.get(DISPLAY),
                emails,
                (String) text.get(LOCALE));
    }

    private static ScimEmail email(Map<?, ?> text) {
        return new ScimEmail(
                Objects.requireNonNull((String) text.get(VALUE)),
                (String) text.get(TYPE),
                Boolean.TRUE.equals(text.get(PRIMARY)));
    }
}

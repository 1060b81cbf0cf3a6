package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.scim.json.ScimJson;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    private static final Instant MOMENT = Instant.parse("2026-11-30T08:15:00Z");
    private static final ScimValue.Complex ADA = ScimViews.user(
            new ScimUser(
                    new PersonId(31),
                    new UserState(
                            new UserRecord(
                                    "ada",
                                    null,
                                    new ScimName(null, "L", "Ada"),
                                    null,
                                    List.of(new ScimEmail("a@b.c", "work", true)),
                                    null),
                            true),
                    MOMENT,
                    MOMENT),
            "https://x/Users/31");

    private static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName,name.familyName|{\"id\":\"31\",\"name\":{\"familyName\":\"L\"},%s,\"userName\":\"ada\"}",
                "urn:ietf:params:scim:schemas:core:2.0:User:USERNAME|{\"id\":\"31\",%s,\"userName\":\"ada\"}",
                "emails.value , active|{\"active\":true,\"emails\":[{\"value\":\"a@b.c\"}],\"id\":\"31\",%s}",
                "name,name.givenName|{\"id\":\"31\",\"name\":{\"familyName\":\"L\",\"givenName\":\"Ada\"},%s}",
                "nothing,???|{\"id\":\"31\",%s}",
                "schemas.x,id.y|{\"id\":\"31\",%s}"
            })
    void whatIsAskedForIsShown(String attributes, String json) {
        assertThat(shown(attributes, "userName")).isEqualTo(json.formatted(SCHEMAS));
    }

    @Test
    void whatIsLeftOutIsLeftOut() {
        assertThat(shown(null, "emails,meta,Name.givenName,id,schemas"))
                .isEqualTo("{\"active\":true,\"id\":\"31\",\"name\":{\"familyName\":\"L\"}," + SCHEMAS
                        + ",\"userName\":\"ada\"}");
    }

    @Test
    void everythingIsShownWhereNothingIsSaid() {
        assertThat(Selection.of("", null).of(ADA)).isEqualTo(ADA);
    }

    @Test
    void membersThatNobodySeesAreKnownBeforehand() {
        assertThat(Selection.of(null, "Members").shows("members")).isFalse();
        assertThat(Selection.of("displayName", null).shows("members")).isFalse();
        assertThat(Selection.of("members.value", null).shows("members")).isTrue();
        assertThat(Selection.of(null, "members.display").shows("members")).isTrue();
        assertThat(Selection.of(null, null).shows("members")).isTrue();
    }

    @Test
    void namesHaveAnEnd() {
        assertThat(Sent.refusal(() -> Selection.of("x".repeat(2001), null))).isEqualTo("scim.invalid_value");
    }

    private static String shown(@Nullable String attributes, @Nullable String excluded) {
        return ScimJson.write(Selection.of(attributes, excluded).of(ADA));
    }
}

package io.github.keycloakworkspaces.scim.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.scim.GroupMember;
import io.github.keycloakworkspaces.scim.ScimEmail;
import io.github.keycloakworkspaces.scim.ScimGroup;
import io.github.keycloakworkspaces.scim.ScimName;
import io.github.keycloakworkspaces.scim.ScimQuery;
import io.github.keycloakworkspaces.scim.ScimSchemas;
import io.github.keycloakworkspaces.scim.ScimUser;
import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.scim.ScimViews;
import io.github.keycloakworkspaces.scim.UserRecord;
import io.github.keycloakworkspaces.scim.UserState;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server says of itself is true. */
class DiscoveryTest {

    /** What every resource has, whatever its schema (RFC 7643, section 3.1). */
    private static final Set<String> COMMON = Set.of("schemas", "id", "externalId", "meta");

    private static final Instant NOW = Instant.EPOCH;

    private final Discovery discovery = new Discovery("https://x/scim/v2/");

    @Test
    void theSchemaOfPeopleHasWhatIsShownOfThem() {
        UserRecord record = new UserRecord(
                "a", "e", new ScimName("A L", "L", "A"), "A", List.of(new ScimEmail("a@b.c", "work", true)), "en");
        ScimValue.Complex shown =
                ScimViews.user(new ScimUser(new PersonId(1), new UserState(record, true), NOW, NOW), "");

        assertThat(described(ScimSchemas.USER)).isEqualTo(names(shown));
    }

    @Test
    void theSchemaOfGroupsHasWhatIsShownOfThem() {
        ScimGroup group = new ScimGroup(1, "A", "g", List.of(new GroupMember(new PersonId(1), "Ada")), NOW, NOW);

        assertThat(described(ScimSchemas.GROUP)).isEqualTo(names(ScimViews.group(group, "", "")));
    }

    @Test
    void listsHaveAtMostAsManyAsItSays() {
        assertThat(part(part(discovery.serviceProvider(), "filter"), "maxResults"))
                .isEqualTo(new ScimValue.Whole(ScimQuery.MOST));
    }

    @Test
    void eachThingSaysWhereItIs() {
        assertThat(ScimJson.write(discovery.serviceProvider())).contains("\"https://x/scim/v2/ServiceProviderConfig\"");
        assertThat(ScimJson.write(discovery.resourceType("User").orElseThrow()))
                .contains("\"https://x/scim/v2/ResourceTypes/User\"", "\"endpoint\":\"/Users\"");
        assertThat(ScimJson.write(discovery.schema(ScimSchemas.GROUP).orElseThrow()))
                .contains("\"https://x/scim/v2/Schemas/" + ScimSchemas.GROUP + "\"");
        assertThat(discovery.resourceType("Device")).isEmpty();
        assertThat(discovery.schema("urn:x")).isEmpty();
    }

    @Test
    void listsHaveBoth() {
        assertThat(discovery.resourceTypes().attributes().get("totalResults")).isEqualTo(new ScimValue.Whole(2));
        assertThat(discovery.schemas().attributes().get("totalResults")).isEqualTo(new ScimValue.Whole(2));
    }

    private Set<String> described(String schema) {
        Set<String> names = new TreeSet<>();
        describe("", part(discovery.schema(schema).orElseThrow(), "attributes"), names);
        return names;
    }

    private static void describe(String before, ScimValue attributes, Set<String> names) {
        for (ScimValue attribute : ((ScimValue.Many) attributes).values()) {
            String name = before + ((ScimValue.Text) part(attribute, "name")).text();
            names.add(name);
            if (((ScimValue.Complex) attribute).attributes().containsKey("subAttributes")) {
                describe(name + ".", part(attribute, "subAttributes"), names);
            }
        }
    }

    private static ScimValue part(ScimValue value, String name) {
        return Objects.requireNonNull(((ScimValue.Complex) value).attributes().get(name));
    }

    private static Set<String> names(ScimValue.Complex resource) {
        Set<String> names = new TreeSet<>();
        resource.attributes().forEach((name, value) -> {
            if (!COMMON.contains(name)) {
                names.add(name);
                parts(value).forEach(part -> names.add(name + "." + part));
            }
        });
        return names;
    }

    private static Stream<String> parts(ScimValue value) {
        if (value instanceof ScimValue.Many many) {
            return many.values().stream().flatMap(DiscoveryTest::parts);
        }
        return value instanceof ScimValue.Complex complex ? complex.attributes().keySet().stream() : Stream.empty();
    }
}

package io.github.keycloakworkspaces.scim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources and lists as they are answered; what has no value isn't there. */
public final class ScimViews {

    private static final String SCHEMAS = "schemas";

    private ScimViews() {}

    /**
     * A person.
     *
     * @param location where they are, for everybody
     */
    public static ScimValue.Complex user(ScimUser user, String location) {
        return attributes(user.state().record())
                .with(SCHEMAS, schemas(ScimSchemas.USER))
                .with("id", user.id().toString())
                .with("active", new ScimValue.Flag(user.state().active()))
                .with("meta", meta("User", user.created(), user.changed(), location))
                .made();
    }

    static Attributes attributes(UserRecord record) {
        Attributes name = new Attributes()
                .with("formatted", record.name().formatted())
                .with("familyName", record.name().familyName())
                .with("givenName", record.name().givenName());
        return new Attributes()
                .with("userName", record.userName())
                .with("externalId", record.externalId())
                .withAny("name", name)
                .with("displayName", record.displayName())
                .with(
                        "emails",
                        many(record.emails().stream().map(ScimViews::email).toList()))
                .with("locale", record.locale());
    }

    /**
     * A group, with its members if they are there.
     *
     * @param location where it is, for everybody
     * @param people where people are, with a slash at the end
     */
    public static ScimValue.Complex group(ScimGroup group, String location, String people) {
        Attributes shown = new Attributes()
                .with(SCHEMAS, schemas(ScimSchemas.GROUP))
                .with("id", Long.toString(group.id()))
                .with("displayName", group.displayName())
                .with("externalId", group.externalId())
                .with("meta", meta("Group", group.created(), group.changed(), location));
        List<GroupMember> members = group.members();
        if (members != null) {
            shown.with(
                    "members",
                    new ScimValue.Many(members.stream()
                            .<ScimValue>map(member -> member(member, people))
                            .toList()));
        }
        return shown.made();
    }

    /** One page of a list, of which {@code total} are there. */
    public static ScimValue.Complex list(long total, int start, List<? extends ScimValue> resources) {
        return new Attributes()
                .with(SCHEMAS, schemas(ScimSchemas.LIST))
                .with("totalResults", new ScimValue.Whole(total))
                .with("startIndex", new ScimValue.Whole(start))
                .with("itemsPerPage", new ScimValue.Whole(resources.size()))
                .with("Resources", new ScimValue.Many(new ArrayList<>(resources)))
                .made();
    }

    private static ScimValue member(GroupMember member, String people) {
        return new Attributes()
                .with("value", member.id().toString())
                .with("display", member.display())
                .with("type", "User")
                .with("$ref", people + member.id())
                .made();
    }

    private static ScimValue email(ScimEmail email) {
        return new Attributes()
                .with("value", email.value())
                .with("type", email.type())
                .with("primary", new ScimValue.Flag(email.primary()))
                .made();
    }

    private static @Nullable ScimValue many(List<ScimValue> values) {
        return values.isEmpty() ? null : new ScimValue.Many(values);
    }

    private static ScimValue meta(String type, Instant created, Instant changed, String location) {
        return new Attributes()
                .with("resourceType", type)
                .with("created", created.toString())
                .with("lastModified", changed.toString())
                .with("location", location)
                .made();
    }

    private static ScimValue schemas(String schema) {
        return new ScimValue.Many(List.of(new ScimValue.Text(schema)));
    }

    /** The attributes of something, while they are put together. */
    static final class Attributes {

        private final Map<String, ScimValue> values = new HashMap<>();

        Attributes with(String name, @Nullable String text) {
            return with(name, text == null ? null : new ScimValue.Text(text));
        }

        Attributes with(String name, @Nullable ScimValue value) {
            if (value != null) {
                values.put(name, value);
            }
            return this;
        }

        Attributes withAny(String name, Attributes parts) {
            return parts.values.isEmpty() ? this : with(name, parts.made());
        }

        ScimValue.Complex made() {
            return new ScimValue.Complex(values);
        }
    }
}

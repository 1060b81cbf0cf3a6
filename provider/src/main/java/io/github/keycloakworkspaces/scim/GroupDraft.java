package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.Given;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request does with a group, while it is read attribute by attribute; the group isn't there for that. */
final class GroupDraft {

    private static final String DISPLAY_NAME = "displayname";
    private static final String EXTERNAL_ID = "externalid";
    private static final String MEMBERS = "members";

    private @Nullable String displayName;
    private Given<String> externalId = Given.absent();
    private MemberDelta members = MemberDelta.NONE;

    /** {@code null} if nothing is said. */
    @Nullable
    String displayName() {
        return displayName;
    }

    Given<String> externalId() {
        return externalId;
    }

    MemberDelta members() {
        return members;
    }

    void apply(PatchOperation operation) {
        AttributePath path = operation.path().attribute();
        if (!path.name().equals(MEMBERS)) {
            applyPlain(operation);
        } else if (path.part() != null) {
            requireKept(path);
        } else if (operation.kind() == PatchOperation.Kind.REMOVE) {
            remove(operation);
        } else if (operation.path().filter() != null) {
            throw ScimProblems.invalidPath("Members are added by their value, not by a filter.");
        } else if (operation.kind() == PatchOperation.Kind.REPLACE) {
            replace(path, operation.value());
        } else {
            members = bounded(members.and(MemberValues.some(operation.value())));
        }
    }

    /** What members are called is nothing that a sender changes; parts that say who they are stay. */
    private static void requireKept(AttributePath path) {
        if (path.is("members.value")) {
            throw ScimProblems.mutability("A member is added or removed as a whole.");
        }
    }

    private void applyPlain(PatchOperation operation) {
        if (operation.kind() == PatchOperation.Kind.REMOVE) {
            clear(operation.path().attribute());
        } else {
            replace(operation.path().attribute(), operation.value());
        }
    }

    private void remove(PatchOperation operation) {
        ScimFilter filter = operation.path().filter();
        if (filter != null) {
            members = members.without(MemberValues.named(filter));
        } else if (operation.value() instanceof ScimValue.Nothing) {
            members = MemberDelta.exactly(Set.of());
        } else {
            members = bounded(members.without(MemberValues.some(operation.value())));
        }
    }

    void replace(AttributePath path, ScimValue value) {
        if (path.is(DISPLAY_NAME)) {
            displayName = ScimValues.line("displayName", value)
                    .orElseThrow(() -> ScimProblems.invalidValue("A group has a displayName."));
        } else if (path.is(EXTERNAL_ID)) {
            externalId = Given.of(ScimValues.line("externalId", value).orElse(null));
        } else if (path.is(MEMBERS)) {
            members = MemberDelta.exactly(MemberValues.listed(value));
        }
    }

    private void clear(AttributePath path) {
        if (path.is(DISPLAY_NAME)) {
            throw ScimProblems.mutability("displayName can't be removed.");
        }
        if (path.is(EXTERNAL_ID)) {
            externalId = Given.of(null);
        }
    }

    private static MemberDelta bounded(MemberDelta delta) {
        MemberValues.requireFew(delta.added().size() + delta.removed().size());
        return delta;
    }
}

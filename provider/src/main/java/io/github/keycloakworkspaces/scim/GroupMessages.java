package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Map;

/** What requests say about groups. */
public final class GroupMessages {

    private GroupMessages() {}

    /**
     * A new group.
     *
     * @throws ProblemException {@code scim.invalid_syntax}, {@code scim.invalid_value}, {@code scim.too_many}
     */
    public static NewGroup created(ScimValue message) {
        ScimValue.Complex body = Messages.object(message);
        Messages.requireSchemas(body);
        GroupDraft draft = said(body);
        return new NewGroup(
                named(draft), draft.externalId().value(), draft.members().added());
    }

    /** All of a group; members that it doesn't mention stay. */
    public static GroupChange replaced(ScimValue message) {
        GroupDraft draft = said(Messages.object(message));
        return new GroupChange(named(draft), Given.of(draft.externalId().value()), draft.members());
    }

    /**
     * Operations one after the other, made into one change.
     *
     * @throws ProblemException {@code scim.invalid_syntax}, {@code scim.invalid_path}, {@code scim.too_many} and others
     */
    public static GroupChange patched(ScimValue message) {
        GroupDraft draft = new GroupDraft();
        PatchOperation.read(message).forEach(draft::apply);
        return new GroupChange(draft.displayName(), draft.externalId(), draft.members());
    }

    private static GroupDraft said(ScimValue.Complex body) {
        GroupDraft draft = new GroupDraft();
        for (Map.Entry<String, ScimValue> attribute : body.attributes().entrySet()) {
            if (!(attribute.getValue() instanceof ScimValue.Nothing)) {
                AttributePath.parse(attribute.getKey()).ifPresent(path -> draft.replace(path, attribute.getValue()));
            }
        }
        return draft;
    }

    private static String named(GroupDraft draft) {
        String name = draft.displayName();
        if (name == null) {
            throw ScimProblems.invalidValue("A group has a displayName.");
        }
        return name;
    }
}

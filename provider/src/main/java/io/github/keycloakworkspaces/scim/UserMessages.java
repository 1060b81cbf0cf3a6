package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.Map;

/** What requests say about people. */
public final class UserMessages {

    private UserMessages() {}

    /**
     * Somebody new; active unless it says otherwise.
     *
     * @throws ProblemException {@code scim.invalid_syntax}, {@code scim.invalid_value}
     */
    public static UserState created(ScimValue message) {
        ScimValue.Complex body = Messages.object(message);
        Messages.requireSchemas(body);
        UserDraft draft = said(body);
        UserRecord record = draft.record();
        requireAddress(record);
        return new UserState(record, draft.active().orElse(true));
    }

    /** All of a person: what it doesn't say is gone, apart from whether they are active. */
    public static UserChange replaced(ScimValue message) {
        UserDraft draft = said(Messages.object(message));
        UserRecord record = draft.record();
        requireAddress(record);
        return current -> new UserState(record, draft.active().orElse(current.active()));
    }

    /**
     * Operations one after the other.
     *
     * @throws ProblemException {@code scim.invalid_syntax}, {@code scim.invalid_path}, {@code scim.too_many} and others; those that
     *     need the state come with the change
     */
    public static UserChange patched(ScimValue message) {
        List<PatchOperation> operations = PatchOperation.read(message);
        return current -> {
            UserDraft draft = new UserDraft(current);
            operations.forEach(operation -> apply(operation, draft));
            UserRecord record = draft.record();
            if (current.record().address().isPresent()) {
                requireAddress(record);
            }
            return new UserState(record, draft.active().orElse(current.active()));
        };
    }

    static UserDraft said(ScimValue.Complex body) {
        UserDraft draft = new UserDraft();
        for (Map.Entry<String, ScimValue> attribute : body.attributes().entrySet()) {
            if (!(attribute.getValue() instanceof ScimValue.Nothing)) {
                AttributePath.parse(attribute.getKey()).ifPresent(path -> draft.say(path, attribute.getValue(), false));
            }
        }
        return draft;
    }

    private static void apply(PatchOperation operation, UserDraft draft) {
        ScimPath path = operation.path();
        ScimValue value = operation.value();
        boolean replaces = operation.kind() == PatchOperation.Kind.REPLACE;
        if (operation.kind() == PatchOperation.Kind.REMOVE) {
            draft.clear(path.attribute(), path.filter());
        } else if (value instanceof ScimValue.Nothing) {
            if (replaces) {
                draft.clear(path.attribute(), path.filter());
            }
        } else if (path.filter() == null) {
            draft.say(path.attribute(), value, replaces);
        } else {
            draft.say(path.attribute(), path.filter(), value);
        }
    }

    private static void requireAddress(UserRecord record) {
        if (record.address().isEmpty()) {
            throw ScimProblems.invalidValue("Neither userName nor one of the emails is an e-mail address.");
        }
    }
}

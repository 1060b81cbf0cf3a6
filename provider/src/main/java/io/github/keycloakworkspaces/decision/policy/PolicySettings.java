package io.github.keycloakworkspaces.decision.policy;

import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is configured to.
 *
 * @param action what it decides about, or {@code null}: then the scopes that are asked for name it
 * @param thing what it is about; what it leaves open, the resource or pushed claims say
 */
record PolicySettings(@Nullable Action action, ResourceName thing) {

    private static final String ACTION = "action";
    private static final int LONGEST = 255;

    /** What Keycloak itself keeps in the configuration of any policy, or reads from it. */
    private static final Set<String> KEYCLOAKS = Set.of("defaultResourceType", "resources", "scopes", "applyPolicies");

    /**
     * Reads what somebody gives; what is absent or empty is left open.
     *
     * @throws ProblemException {@code policy.setting_unknown}, {@code policy.setting_invalid}, {@code policy.action_unknown}
     */
    static PolicySettings given(Map<String, ? extends @Nullable Object> members) {
        Action action = null;
        Map<Part, String> thing = new EnumMap<>(Part.class);
        for (Map.Entry<String, ? extends @Nullable Object> member : members.entrySet()) {
            String text = text(member.getKey(), member.getValue());
            if (text.isEmpty() || KEYCLOAKS.contains(member.getKey())) {
                continue;
            }
            if (member.getKey().equals(ACTION)) {
                action = action(text);
            } else {
                Part part = part(member.getKey());
                thing.put(part, checked(part, text));
            }
        }
        return new PolicySettings(action, new ResourceName(thing));
    }

    /** Reads what is stored; empty if that isn't what {@link #given} takes, as after a change behind our back. */
    static Optional<PolicySettings> stored(Map<String, String> config) {
        try {
            return Optional.of(given(config));
        } catch (ProblemException notOurs) {
            return Optional.empty();
        }
    }

    /** As it is stored and exported. */
    Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        if (action != null) {
            config.put(ACTION, action.code());
        }
        for (Part part : Part.values()) {
            String value = thing.get(part);
            if (value != null) {
                config.put(part.code(), value);
            }
        }
        return config;
    }

    private static String text(String member, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String || value instanceof Integer || value instanceof Long) {
            return value.toString().strip();
        }
        throw invalid(member, "a text");
    }

    private static Action action(String text) {
        return Action.ofName(text)
                .orElseThrow(() ->
                        Problem.malformed("policy.action_unknown", "The role matrix has no action \"" + text + "\"."));
    }

    private static Part part(String member) {
        for (Part part : Part.values()) {
            if (part.code().equals(member) && !part.narrows()) {
                return part;
            }
        }
        throw Problem.malformed(
                "policy.setting_unknown",
                "\"" + member + "\" is no setting of this policy; there are action, organization, workspace, project.");
    }

    private static String checked(Part part, String text) {
        boolean named = switch (part) {
            case ORGANIZATION -> isNamed(text, ResourceName.ALIAS);
            case PROJECT -> isNamed(text, ResourceName.EXTERNAL);
            case WORKSPACE, TASK, ASSIGNEE -> false;
        };
        if (text.length() > LONGEST || (!named && Numbers.positive(text).isEmpty())) {
            throw invalid(
                    part.code(),
                    switch (part) {
                        case ORGANIZATION -> "a number, or alias: and an alias";
                        case PROJECT -> "a number, or external: and the application's own id";
                        case WORKSPACE, TASK, ASSIGNEE -> "a number";
                    });
        }
        return text;
    }

    private static boolean isNamed(String text, String prefix) {
        return text.startsWith(prefix) && text.length() > prefix.length();
    }

    private static ProblemException invalid(String member, String expected) {
        return Problem.malformed("policy.setting_invalid", "\"" + member + "\" has to be " + expected + ".");
    }
}

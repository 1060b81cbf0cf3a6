package io.github.keycloakworkspaces.decision.policy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.authorization.AbstractPolicyRepresentation;

/**
 * A policy in Keycloak's Admin REST API: the members of every policy, and {@code action}, {@code organization},
 * {@code workspace}, {@code project}. Any member is read, so that what is wrong is refused with a reason.
 */
public final class RoleMatrixRepresentation extends AbstractPolicyRepresentation {

    /** Where the admin console 26.7.3 shows a text of policies whose type it has no form for; it sends it back. */
    private static final String CODE = "code";

    private final Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    private @Nullable String code;

    @JsonAnyGetter
    public Map<String, @Nullable Object> settings() {
        return Collections.unmodifiableMap(settings);
    }

    @JsonAnySetter
    public void setting(String name, @Nullable Object value) {
        if (!name.equals(CODE)) {
            settings.put(name, value);
        }
    }

    public @Nullable String getCode() {
        return code;
    }

    /** Tells people what the policy does. */
    void tell(String text) {
        this.code = text;
    }
}

package io.github.keycloakworkspaces.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says about single sign-on.
 *
 * @param roles as the next two: whether that may be given by hand; {@code null} for what the server says
 * @param saml what is kept for clients of the contract and has no effect here, as JSON; {@code null} for nothing
 */
public record SsoSettings(
        @Nullable Boolean roles,
        @Nullable Boolean workspaces,
        @Nullable Boolean projects,
        @Nullable String saml) {

    public static final SsoSettings NONE = new SsoSettings(null, null, null, null);

    /** Whether both say the same about what is given by hand. */
    boolean sameFlags(SsoSettings other) {
        return Objects.equals(roles, other.roles)
                && Objects.equals(workspaces, other.workspaces)
                && Objects.equals(projects, other.projects);
    }

    /** What holds. */
    public ManualManagement manual(ManualManagement server) {
        return new ManualManagement(
                roles == null ? server.roles() : roles,
                workspaces == null ? server.workspaces() : workspaces,
                projects == null ? server.projects() : projects);
    }
}

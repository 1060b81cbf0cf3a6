package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.mapping.Replacement;
import io.github.keycloakworkspaces.mapping.SsoSettings;
import io.github.keycloakworkspaces.mapping.keycloak.LinkedProvider;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/saml/settings}: what groups of SAML assertions give, in the form of the contract. */
public final class SamlSettingsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final MappingCases mapping;
    private final GroupMappingCases cases;

    public SamlSettingsResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.mapping = WorkspacesProvider.of(session, MappingCases.class);
        this.cases = WorkspacesProvider.of(session, GroupMappingCases.class);
    }

    @GET
    @Operation(summary = "Shows what groups of SAML assertions give.", answer = SamlSettings.class)
    public Response show() {
        Access access = guard.workerAnywhere(Action.MEMBERS_CHANGE_ROLE);
        return Replies.ok(session, view(access));
    }

    @POST
    @Operation(
            summary = "Says what groups of SAML assertions give; everybody has that at once, or soon.",
            body = SamlSettings.Change.class,
            answer = SamlSettings.class,
            status = 201,
            problems = {
                "project.not_found",
                "mapping.group_has_role",
                "mapping.exists",
                "mapping.too_many",
                "role.not_mappable",
                "role.higher"
            })
    public Response change(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.workerAnywhere(Action.MEMBERS_CHANGE_ROLE);
        var change = Input.body(SamlSettings.Change.class, headers, body);
        var wanted = new ContractReplacement(guard, access, cases.places(), GroupSource.SAML, true)
                .of(change.rolesGroups(), change.workspacesGroups(), change.projectsGroups());
        cases.mappings().replace(access.actor(), access.organization(), wanted, change::applyTo);
        return Replies.created(session, view(access));
    }

    @DELETE
    @Operation(
            summary = "Takes back all that was said here, also what the groups give; SCIM's settings stay.",
            status = 204,
            problems = "role.higher")
    public Response reset() {
        Access access = guard.workerAnywhere(Action.MEMBERS_CHANGE_ROLE);
        cases.mappings()
                .replace(
                        access.actor(),
                        access.organization(),
                        Replacement.nothing(GroupSource.SAML),
                        SamlSettings::reset);
        return Replies.done(session);
    }

    private SamlSettings view(Access access) {
        SsoSettings settings = mapping.mappings().settings(access.organization());
        var found = mapping.mappings().all(access.organization()).stream()
                .filter(each -> each.group().source() == GroupSource.SAML)
                .toList();
        var groups = ContractGroups.of(found, PlaceTitles.of(cases.places(), access.organization(), found));
        Organization organization = WorkspacesProvider.of(session, MembershipCases.class)
                .store()
                .organization(access.organization())
                .orElseThrow(MemberProblems::organizationNotFound);
        Optional<LinkedProvider> provider = LinkedProvider.of(session, organization);
        String endpoint = provider.map(this::endpoint).orElse(null);
        return new SamlSettings(
                SamlNames.read(settings.saml()),
                settings.roles(),
                groups.rolesGroups(),
                groups.workspacesGroups(),
                groups.projectsGroups(),
                endpoint,
                endpoint == null ? null : start(organization),
                endpoint,
                described(endpoint),
                provider.map(LinkedProvider::nameIdFormat).orElse(""));
    }

    private String endpoint(LinkedProvider provider) {
        return Addresses.realm(session)
                .path("broker")
                .path(provider.alias())
                .path("endpoint")
                .build()
                .toString();
    }

    private static @Nullable String described(@Nullable String endpoint) {
        return endpoint == null ? null : endpoint + "/descriptor";
    }

    /** Where people of the organization sign in. */
    private String start(Organization organization) {
        return Addresses.of(session)
                .path("console")
                .path(organization.alias())
                .build()
                .toString();
    }
}

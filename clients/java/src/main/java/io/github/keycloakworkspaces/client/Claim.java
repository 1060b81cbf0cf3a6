package io.github.keycloakworkspaces.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a token says about workspaces: the claim {@code workspaces}. It is as old as the token. What it names may be seen;
 * what it doesn't name may still be allowed.
 *
 * @param organization that the token is about
 * @param workspaces that the person may see because of what they do there
 * @param projects that add to what the workspaces say
 * @param truncated whether there are more of them
 * @param href where all of them are, if there are more
 */
public record Claim(
        Organization organization,
        List<Workspace> workspaces,
        List<Project> projects,
        boolean truncated,
        Optional<URI> href) {

    /**
     * The organization, and what the person is in it.
     *
     * @param id our number
     * @param alias its name in addresses
     * @param role of the person
     */
    public record Organization(long id, String alias, Role role) {}

    /**
     * A workspace.
     *
     * @param id our number
     * @param title for people; empty where the token has no room for it
     */
    public record Workspace(long id, String title) {}

    /**
     * A project.
     *
     * @param id our number
     * @param role of the person in it
     * @param externalId what the application calls it, where the realm puts that into tokens
     */
    public record Project(long id, Role role, Optional<String> externalId) {}

    /** Copies the lists. */
    public Claim {
        workspaces = List.copyOf(workspaces);
        projects = List.copyOf(projects);
    }

    /**
     * Reads an access or ID token that the application has got from Keycloak itself, or has verified before: nothing is
     * verified here.
     *
     * @param token a JSON Web Token
     * @return empty for a token without the claim, of somebody who doesn't work in the organization
     * @throws IllegalArgumentException for what is no such token
     */
    public static Optional<Claim> of(String token) {
        return Token.read(token).claim();
    }

    static Optional<Claim> of(Members claim) {
        Members organization = claim.object("organization");
        Optional<Long> id = organization.number("id");
        Optional<Role> role = Role.of(organization.text("role"));
        if (id.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                new Organization(id.get(), organization.text("alias").orElse(""), role.get()),
                claim.list("workspaces").stream()
                        .flatMap(one -> workspace(one).stream())
                        .toList(),
                claim.list("projects").stream()
                        .flatMap(one -> project(one).stream())
                        .toList(),
                claim.flag("truncated"),
                claim.text("href").map(URI::create)));
    }

    private static Optional<Workspace> workspace(Members workspace) {
        return workspace
                .number("id")
                .map(id -> new Workspace(id, workspace.text("title").orElse("")));
    }

    private static Optional<Project> project(Members project) {
        return project.number("id")
                .flatMap(id ->
                        Role.of(project.text("role")).map(role -> new Project(id, role, project.text("external_id"))));
    }

    /** Whether this alone says that it may be done. */
    boolean permits(Question question) {
        Resource resource = question.resource();
        if (!resource.properties().isEmpty()) {
            return false;
        }
        String id = resource.id();
        return switch (question.action()) {
            case "workspace.view" ->
                resource.type().equals(Resource.WORKSPACE)
                        && workspaces.stream().anyMatch(one -> id.equals(String.valueOf(one.id())));
            case "project.view" ->
                resource.type().equals(Resource.PROJECT) && projects.stream().anyMatch(one -> names(id, one));
            default -> false;
        };
    }

    private static boolean names(String id, Project project) {
        return id.equals(String.valueOf(project.id()))
                || project.externalId()
                        .map(Resource.EXTERNAL::concat)
                        .filter(id::equals)
                        .isPresent();
    }
}

package io.github.keycloakworkspaces.testsuite.api;

import io.github.keycloakworkspaces.testsuite.api.ContractCases.Call;
import io.github.keycloakworkspaces.testsuite.api.ContractCases.Case;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operations of the second description: tokens, tags, settings, and what else scripts call. */
final class MoreContractCases {

    static final List<Case> ALL = List.of(
            // The caller
            new Case("GET /api/current-user", 200, ContractCases.ALL_ROLES, 403, w -> Call.to("/api/current-user")),
            new Case(
                    "PATCH /api/current-user",
                    200,
                    ContractCases.ALL_ROLES,
                    403,
                    w -> Call.to("/api/current-user", Map.of("first_name", "Alex"))),
            new Case(
                    "GET /api/current-user/token",
                    200,
                    ContractCases.ALL_ROLES,
                    403,
                    w -> Call.to("/api/current-user/token")),
            // Tokens
            new Case("GET /api/token/", 200, ContractCases.ALL_ROLES, 403, w -> Call.to("/api/token/")),
            new Case("POST /api/token/", 201, ContractCases.ALL_ROLES, 403, w -> Call.to("/api/token/")),
            new Case(
                    "POST /api/token/blacklist/",
                    204,
                    ContractCases.ALL_ROLES,
                    403,
                    w -> Call.to("/api/token/blacklist/", Map.of("refresh", w.token()))),
            new Case(
                    "POST /api/token/refresh/",
                    200,
                    ContractCases.ALL_ROLES,
                    403,
                    w -> Call.to("/api/token/refresh/", Map.of("refresh", w.token()))),
            new Case(
                    "POST /api/token/rotate/",
                    200,
                    ContractCases.ALL_ROLES,
                    403,
                    w -> Call.to("/api/token/rotate/", Map.of("refresh", w.token()))),
            new Case("GET /api/jwt/settings", 200, ContractCases.ALL_ROLES, 403, w -> Call.to("/api/jwt/settings")),
            new Case(
                    "POST /api/jwt/settings",
                    201,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to("/api/jwt/settings", Map.of("api_token_ttl_days", 30))),
            new Case("GET /api/session-policy/", 200, ContractCases.OWNER, 403, w -> Call.to("/api/session-policy/")),
            new Case(
                    "PATCH /api/session-policy/",
                    200,
                    ContractCases.OWNER,
                    403,
                    w -> Call.to("/api/session-policy/", Map.of())),
            // Tags
            new Case(
                    "GET /api/organizations/{id}/member-tags",
                    200,
                    ContractCases.MANAGERS,
                    403,
                    w -> Call.to(w.tags())),
            new Case(
                    "POST /api/organizations/{id}/member-tags",
                    201,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to(w.tags(), Map.of("label", w.label()))),
            new Case(
                    "POST /api/organizations/{id}/member-tags/assignments",
                    200,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to(
                            w.tags() + "/assignments",
                            Map.of("all", false, "included", List.of(w.colleague()), "tags", List.of(w.tagNumber())))),
            new Case(
                    "POST /api/organizations/{id}/member-tags/bulk",
                    201,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to(w.tags() + "/bulk", Map.of("labels", List.of(w.label())))),
            new Case(
                    "DELETE /api/organizations/{id}/member-tags/bulk",
                    200,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to(w.tags() + "/bulk?ids=" + w.tagNumber())),
            new Case(
                    "GET /api/organizations/{id}/member-tags/{tag_pk}",
                    200,
                    ContractCases.MANAGERS,
                    403,
                    w -> Call.to(w.tags() + "/" + w.tagNumber())),
            new Case(
                    "PATCH /api/organizations/{id}/member-tags/{tag_pk}",
                    200,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to(w.tags() + "/" + w.tagNumber(), Map.of("label", w.label()))),
            new Case(
                    "DELETE /api/organizations/{id}/member-tags/{tag_pk}",
                    204,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to(w.tags() + "/" + w.tagNumber())),
            // Projects
            new Case(
                    "GET /api/projects/counts/",
                    200,
                    ContractCases.ALL_ROLES,
                    403,
                    w -> Call.to("/api/projects/counts/")),
            new Case(
                    "POST /api/projects/{id}/duplicate/",
                    201,
                    ContractCases.MANAGERS,
                    403,
                    w -> Call.to(
                            w.project() + "duplicate/",
                            Map.of("mode", "settings", "title", "A copy", "workspace", w.workspaceNumber()))),
            // People
            new Case("POST /api/users/", 201, ContractCases.ADMINISTRATORS, 403, w -> {
                w.letNewcomersWork();
                return Call.to("/api/users/", Map.of("username", w.address(), "first_name", "Alex"));
            }),
            new Case(
                    "DELETE /api/users/{id}/",
                    204,
                    ContractCases.ADMINISTRATORS,
                    403,
                    w -> Call.to("/api/users/" + w.user() + "/")),
            new Case("POST /api/current-user/reset-token/", 201, ContractCases.ALL_ROLES, 403, w -> {
                w.allowLegacyTokens();
                return Call.to("/api/current-user/reset-token/");
            }));

    /** What neither we nor Keycloak do for a caller, with the reason in {@code docs/label-studio.md}. */
    static final List<String> NOT_OURS = List.of("POST /api/saml/settings/validate-metadata-url");

    /** What is sent as a file, and walked by tests of its own. */
    static final List<String> FILES = List.of(
            "POST /api/organizations/{id}/member-tags/imports",
            "GET /api/organizations/{id}/member-tags/imports/{import_pk}");

    private MoreContractCases() {}

    /** Those of every description. */
    static Stream<Case> everywhere() {
        return Stream.concat(ContractCases.ALL.stream(), ALL.stream());
    }

    /** Those of the descriptions that are there. */
    static Stream<Case> described() {
        return everywhere().filter(known -> Contract.has(known.operation()));
    }
}

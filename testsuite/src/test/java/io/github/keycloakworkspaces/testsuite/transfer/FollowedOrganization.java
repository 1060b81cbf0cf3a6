package io.github.keycloakworkspaces.testsuite.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Json;

/** The document of an organization where groups decide about roles and places, of people from {@link RandomOrganization}. */
final class FollowedOrganization {

    private static final String TEXT = """
            {"name": "Followed", "owner": "p0@acme.example",
             "members": [
               {"user": "p0@acme.example"},
               {"user": "p1@acme.example", "role": "MA", "source": "saml",
                "following": {
                  "given": {"role": "AN", "source": "invitation"},
                  "heard": [{"source": "scim", "overruled": true}, {"source": "saml"}],
                  "scim": {"user_name": "P1@Acme.example", "email": "p1@acme.example", "external_id": "00u1",
                           "active": true, "imposed": true, "record": {"displayName": "P. One"},
                           "created_at": "2026-02-03T00:00:00Z", "changed_at": "2026-02-04T00:00:00Z"}}},
               {"user": "p2@acme.example", "role": "AN", "source": "invitation",
                "following": {"heard": [{"source": "saml"}]}},
               {"user": "p3@acme.example", "role": "DI", "source": "scim",
                "following": {
                  "given": {"role": "RE", "source": "manual"},
                  "scim": {"user_name": "p3", "active": false, "provisioned": true, "record": {}}}},
               {"user": "p4@acme.example", "role": "RE", "source": "manual"}],
             "workspaces": [
               {"title": "Radiology",
                "members": [{"user": "p1@acme.example", "sources": ["saml"]},
                            {"user": "p2@acme.example", "sources": ["manual", "saml"]}],
                "group_mappings": [{"source": "saml", "group": "Radiology", "created_at": "2026-01-01T00:00:00Z"},
                                   {"source": "keycloak", "group": "/staff", "created_at": "2026-01-02T00:00:00Z"}],
                "projects": [
                  {"title": "Chest",
                   "members": [{"user": "p1@acme.example", "sources": ["saml"], "role": null}],
                   "group_mappings": [
                     {"source": "saml", "group": "Managers", "role": null, "created_at": "2026-01-03T00:00:00Z"},
                     {"source": "scim", "group": "Reviewers", "role": "RE", "created_at": "2026-01-04T00:00:00Z"}]}]},
               {"title": "Pathology",
                "group_mappings": [{"source": "saml", "group": "Radiology", "created_at": "2026-03-01T00:00:00Z"}],
                "projects": []}],
             "group_mappings": [
               {"source": "saml", "group": "Managers", "role": "MA", "created_at": "2026-01-05T00:00:00Z"},
               {"source": "saml", "group": "Cardiologists", "workspace": "Cardiology", "created_at": "2026-01-06T00:00:00Z"}],
             "sso_settings": {"manual_roles": null, "manual_workspaces": true, "manual_projects": null,
                              "saml": {"domain": "acme.example"}},
             "groups": [
               {"source": "saml", "group": "Radiology", "created_at": "2026-01-01T00:00:00Z",
                "members": [],
                "left": [{"user": "p1@acme.example", "since": "2026-02-01T00:00:00Z"},
                         {"user": "p2@acme.example", "since": "2026-02-02T00:00:00Z"}]},
               {"source": "saml", "group": "Managers", "created_at": "2026-01-01T00:00:00Z",
                "members": [{"user": "p1@acme.example", "since": "2026-01-31T00:00:00Z"}]},
               {"source": "scim", "group": "Empty", "external_id": "g-8", "created_at": "2026-01-01T00:00:00Z"}]}""";

    private FollowedOrganization() {}

    static JsonNode document(String alias) {
        return ((ObjectNode) Json.read(TEXT)).put("alias", alias);
    }
}

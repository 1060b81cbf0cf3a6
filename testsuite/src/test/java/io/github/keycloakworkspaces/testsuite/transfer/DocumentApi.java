package io.github.keycloakworkspaces.testsuite.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;

/** Organizations of a realm as documents, as the server's administrator. */
record DocumentApi(Http admin) {

    static DocumentApi of(TestRealm realm) {
        return new DocumentApi(realm.admin().below("/workspaces/organizations"));
    }

    JsonNode read(String alias) {
        return admin.get("/" + alias).expect(200).json();
    }

    Response put(String alias, Object document) {
        return admin.put("/" + alias, document);
    }

    /** What was done, or the reason why nothing was. */
    JsonNode apply(String alias, JsonNode document) {
        Response answer = put(alias, document);
        return answer.status() == 201 ? answer.json() : answer.expect(200).json();
    }

    JsonNode plan(String alias, JsonNode document) {
        return admin.put("/" + alias + "?dryRun=true", document).expect(200).json();
    }
}

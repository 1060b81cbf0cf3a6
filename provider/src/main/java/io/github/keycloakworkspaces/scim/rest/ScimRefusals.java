package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Refusal;
import io.github.keycloakworkspaces.http.RefusalForm;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refusals of the SCIM server, in the form of RFC 7644, section 3.12: whatever part of the server refuses. */
public final class ScimRefusals implements RefusalForm {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String CODES = "scim.";

    /** Of the protocol's own words for what is wrong; other codes of ours have none. */
    private static final List<String> TYPES = List.of(
            "invalidFilter",
            "invalidPath",
            "invalidSyntax",
            "invalidValue",
            "mutability",
            "noTarget",
            "tooMany",
            "uniqueness");

    @Override
    public String address() {
        return "/scim/v2";
    }

    @Override
    public void write(ResponseBuilder answer, Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schemas", List.of(SCHEMA));
        body.put("status", Integer.toString(refusal.status()));
        TYPES.stream()
                .filter(type -> refusal.code().equals(CODES + snake(type)))
                .forEach(type -> body.put("scimType", type));
        body.put("detail", refusal.detail());
        answer.type(ScimExchange.TYPE).entity(Json.write(body));
    }

    private static String snake(String type) {
        return type.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

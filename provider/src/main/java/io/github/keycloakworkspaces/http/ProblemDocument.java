package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The usual form of refusals: {@code application/problem+json} with a stable code. */
final class ProblemDocument implements RefusalForm {

    static final String TYPE = "application/problem+json";

    @Override
    public String address() {
        return "";
    }

    @Override
    public void write(ResponseBuilder answer, Refusal refusal) {
        answer.type(TYPE).entity(Json.write(body(refusal)));
    }

    static Map<String, Object> body(Refusal refusal) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", refusal.status());
        body.put("code", refusal.code());
        body.put("detail", refusal.detail());
        return body;
    }
}

package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.http.Refusal;
import io.github.keycloakworkspaces.http.RefusalForm;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Refusals at the decision point, where AuthZEN wants a message. */
public final class MessageRefusals implements RefusalForm {

    @Override
    public String address() {
        return "/access/v1";
    }

    @Override
    public void write(ResponseBuilder answer, Refusal refusal) {
        answer.type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")).entity(refusal.code() + ": " + refusal.detail());
    }
}

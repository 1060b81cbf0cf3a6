package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.http.Refusal;
import io.github.keycloakworkspaces.http.RefusalForm;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Refusals where proxies ask: a status that they know, and nothing else. */
public final class ForwardRefusals implements RefusalForm {

    @Override
    public String address() {
        return "/access/v1/forward";
    }

    /** A proxy takes 401 and 403 for an answer; what is neither is a failure, and passes nothing on either. */
    @Override
    public void write(ResponseBuilder answer, Refusal refusal) {
        int status = refusal.status();
        answer.status(status == 401 || status >= 500 ? status : 403);
    }
}

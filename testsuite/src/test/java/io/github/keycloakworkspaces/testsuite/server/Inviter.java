package io.github.keycloakworkspaces.testsuite.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Inviting people by e-mail, as somebody of an organization does it. */
public record Inviter(Person person) {

    public Response send(Map<String, ?> body) {
        return person.api().post("/invite/send-email", body);
    }

    public Response send(String role, String... emails) {
        return send(Map.of("emails", List.of(emails), "role", role));
    }

    /** Invites one address, waits until its mail is through, and gives what the list says of it then. */
    public JsonNode invite(String email, String role) {
        return settled(only(send(role, email)));
    }

    public JsonNode invite(String email, String role, List<Long> workspaces, List<Long> projects) {
        return settled(only(
                send(Map.of("emails", List.of(email), "role", role, "workspaces", workspaces, "projects", projects))));
    }

    public Response resend(String email) {
        return person.api().post("/invite/resend", Map.of("email", email));
    }

    /** Sends it again, and waits until the mail is through. */
    public JsonNode resent(String email) {
        return settled(only(resend(email)));
    }

    /** Waits until the mails of all these addresses are through, and gives what the list says of them then. */
    public List<JsonNode> settled(String... emails) {
        return Arrays.stream(emails).map(this::settled).toList();
    }

    private JsonNode settled(JsonNode invitation) {
        return settled(invitation.path("email").asText());
    }

    private JsonNode settled(String email) {
        Patience.until(
                "the mail for " + email + " is through",
                () -> !latest(email).path("mail_state").asText().equals("queued"));
        return latest(email);
    }

    public Response revoke(String email) {
        return person.api().post("/invite/revoke", Map.of("email", email));
    }

    /** The invitations that a list shows. */
    public List<JsonNode> list(String query) {
        var results = new ArrayList<JsonNode>();
        person.api()
                .get("/invite/emails" + query)
                .expect(200)
                .json()
                .path("results")
                .forEach(results::add);
        return results;
    }

    /** The latest invitation of an address, as the list shows it. */
    public JsonNode latest(String email) {
        return list("?page_size=1&search=" + Http.encode(email)).get(0);
    }

    private static JsonNode only(Response response) {
        JsonNode invitations = response.expect(200).json().path("invitations");
        if (invitations.size() != 1) {
            throw new AssertionError("Not one invitation: " + response);
        }
        return invitations.get(0);
    }
}

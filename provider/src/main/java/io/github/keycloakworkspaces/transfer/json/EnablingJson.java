package io.github.keycloakworkspaces.transfer.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.DocumentProblems;
import io.github.keycloakworkspaces.transfer.Enabling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code enable} is asked for. */
public final class EnablingJson {

    private static final String CLIENTS = "clients";
    private static final String ORGANIZATIONS = "organizations";
    private static final int LONGEST_CLIENT = 255;

    private EnablingJson() {}

    /**
     * Reads a request.
     *
     * @param body an object with optional {@code clients} and {@code organizations}; nothing for neither
     * @throws ProblemException {@code document.invalid}
     */
    public static Enabling read(@Nullable JsonNode body) {
        if (body == null) {
            return new Enabling(List.of(), List.of());
        }
        if (!body.isObject()) {
            throw DocumentProblems.invalid("the body", "must be an object");
        }
        Part part = new Part("the body", body);
        part.knows(CLIENTS, ORGANIZATIONS);
        return new Enabling(
                part.texts(CLIENTS, LONGEST_CLIENT),
                part.has(ORGANIZATIONS)
                        ? OrganizationDocumentJson.read(body.path(ORGANIZATIONS), ORGANIZATIONS)
                        : List.of());
    }

    /**
     * Reads the same from two values, as realm files keep it: the organizations stand apart.
     *
     * @throws ProblemException {@code document.invalid}
     */
    public static Enabling read(@Nullable JsonNode body, @Nullable JsonNode organizations) {
        Enabling enabling = read(body);
        return organizations == null
                ? enabling
                : new Enabling(
                        enabling.clients(), OrganizationDocumentJson.read(organizations, "workspaces.organizations"));
    }
}

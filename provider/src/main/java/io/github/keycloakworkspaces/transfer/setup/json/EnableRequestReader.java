package io.github.keycloakworkspaces.transfer.setup.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.setup.EnableRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@code enable} is asked for. */
public final class EnableRequestReader {

    private static final String CLIENTS = "clients";
    private static final String ORGANIZATIONS = "organizations";
    private static final int LONGEST_CLIENT = 255;

    private EnableRequestReader() {}

    /**
     * Reads a request.
     *
     * @param body an object with optional {@code clients} and {@code organizations}; nothing for neither
     * @throws ProblemException {@code document.invalid}
     */
    public static EnableRequest read(@Nullable JsonNode body) {
        if (body == null) {
            return new EnableRequest(List.of(), List.of());
        }
        if (!body.isObject()) {
            throw DocumentProblems.invalid("the body", "must be an object");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!Set.of(CLIENTS, ORGANIZATIONS).contains(name)) {
                throw DocumentProblems.invalid(name, "unknown member");
            }
        });
        return new EnableRequest(
                clients(body.path(CLIENTS)),
                body.hasNonNull(ORGANIZATIONS)
                        ? DocumentReader.readAll(body.path(ORGANIZATIONS), ORGANIZATIONS)
                        : List.of());
    }

    /**
     * Reads the same from two values, as realm files keep it: the organizations stand apart.
     *
     * @throws ProblemException {@code document.invalid}
     */
    public static EnableRequest read(@Nullable JsonNode body, @Nullable JsonNode organizations) {
        EnableRequest enabling = read(body);
        return organizations == null
                ? enabling
                : new EnableRequest(
                        enabling.clients(), DocumentReader.readAll(organizations, "workspaces.organizations"));
    }

    private static List<String> clients(JsonNode list) {
        List<String> clients = new ArrayList<>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw DocumentProblems.invalid(CLIENTS, "must be a list");
        }
        for (JsonNode client : list) {
            String name = client.textValue();
            boolean fits = name != null && !name.isBlank() && name.length() <= LONGEST_CLIENT && name.indexOf('\0') < 0;
            if (!fits || name == null) {
                throw DocumentProblems.invalid(CLIENTS + "[" + clients.size() + "]", "must be the id of a client");
            }
            clients.add(name);
        }
        return clients;
    }
}

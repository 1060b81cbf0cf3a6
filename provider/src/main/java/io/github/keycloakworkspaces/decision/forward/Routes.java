package io.github.keycloakworkspaces.decision.forward;

import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import java.util.List;
import java.util.Optional;

/** The routes of an application, of which the first that is for a request decides. */
public record Routes(List<Route> routes) {

    /** Nothing is let through. */
    public static final Routes NONE = new Routes(List.of());

    /** The most routes of an application. */
    public static final int MOST = 200;

    public Routes {
        routes = List.copyOf(routes);
    }

    /** What has to be asked about somebody who sends a request; empty for one that no route is for. */
    public Optional<Question> question(EntityName subject, String method, Address address) {
        for (Route route : routes) {
            Optional<EntityName> resource = route.resource(method, address);
            if (resource.isPresent()) {
                return Optional.of(new Question(subject, route.action().code(), resource.get()));
            }
        }
        return Optional.empty();
    }
}

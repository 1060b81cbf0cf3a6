package io.github.keycloakworkspaces.decision.forward;

import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody must be allowed to do who sends certain requests to an application.
 *
 * @param methods in capital letters; none for any. {@code HEAD} is asked for what {@code GET} is.
 * @param resource what has to be there, named as questions name it, with names of parts of the path in braces
 */
public record Route(Set<String> methods, PathPattern path, Action action, EntityName resource) {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";

    /** @throws IllegalArgumentException with what must be so, as a sentence without its end */
    public Route {
        methods = Set.copyOf(methods);
        boolean applicable = ResourceType.ofCode(resource.type())
                .filter(action.on()::contains)
                .isPresent();
        if (!applicable) {
            throw new IllegalArgumentException(action.code() + " can't be done to the type " + resource.type());
        }
        requireNamed(path.names(), resource.id());
        for (String value : resource.properties().values()) {
            requireNamed(path.names(), value);
        }
    }

    private static void requireNamed(Set<String> names, String text) {
        for (String name : new Filling(text).names()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("the path has no part {" + name + "}");
            }
        }
    }

    /** What a request is about; empty for one that the route is not for. */
    public Optional<EntityName> resource(String method, Address address) {
        boolean meant = methods.isEmpty() || methods.contains(method) || (method.equals(HEAD) && methods.contains(GET));
        return meant ? path.match(address).map(this::named) : Optional.empty();
    }

    private EntityName named(Map<String, String> values) {
        Map<String, String> properties = new LinkedHashMap<>();
        resource.properties().forEach((name, value) -> properties.put(name, new Filling(value).with(values)));
        return new EntityName(resource.type(), new Filling(resource.id()).with(values), properties);
    }
}

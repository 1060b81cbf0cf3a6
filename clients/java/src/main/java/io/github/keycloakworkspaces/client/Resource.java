package io.github.keycloakworkspaces.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an action is done to.
 *
 * @param type {@code organization}, {@code workspace}, {@code project} or {@code task}
 * @param id our number; a project also {@code external:} and the application's own id, an organization {@code alias:} and
 *     its alias
 * @param properties what else says which one is meant
 */
public record Resource(String type, String id, Map<String, String> properties) {

    static final String EXTERNAL = "external:";
    static final String ALIAS = "alias:";
    static final String WORKSPACE = "workspace";
    static final String PROJECT = "project";

    /** @throws NullPointerException for a part that isn't there */
    public Resource {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
        properties = Map.copyOf(properties);
    }

    /** @param alias of the organization */
    public static Resource organization(String alias) {
        return new Resource("organization", ALIAS + alias, Map.of());
    }

    /** @param number of the workspace */
    public static Resource workspace(long number) {
        return new Resource(WORKSPACE, String.valueOf(number), Map.of());
    }

    /** @param number of the project */
    public static Resource project(long number) {
        return new Resource(PROJECT, String.valueOf(number), Map.of());
    }

    /** @param externalId what the application calls the project, in the organization that the token is about */
    public static Resource project(String externalId) {
        return new Resource(PROJECT, EXTERNAL + externalId, Map.of());
    }

    /**
     * @param id what the application calls the task
     * @param project that has it
     */
    public static Resource task(String id, Resource project) {
        Map<String, String> properties = new HashMap<>(project.properties());
        properties.put(PROJECT, project.id());
        return new Resource("task", id, properties);
    }

    /**
     * The same, about which one thing more is said, such as the {@code assignee} of a task.
     *
     * @param property its name
     * @param value what it is
     */
    public Resource with(String property, String value) {
        Map<String, String> all = new HashMap<>(properties);
        all.put(property, value);
        return new Resource(type, id, all);
    }
}

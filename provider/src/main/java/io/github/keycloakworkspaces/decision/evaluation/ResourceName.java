package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.roles.ResourceType;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question, a policy, an attribute or a claim calls the resource that it is about: the thing, and where it is in.
 *
 * @param parts by each part what it is called; see {@link Resources} for how
 */
public record ResourceName(Map<Part, String> parts) {

    public static final ResourceName NOTHING = new ResourceName(Map.of());

    /** Before an organization's alias, and before a project's own id that an application gave it. */
    public static final String ALIAS = "alias:";

    public static final String EXTERNAL = "external:";

    /** What may be named. */
    public enum Part {
        ORGANIZATION,
        WORKSPACE,
        PROJECT,
        TASK,
        /** Whose work is meant, of the task or in the project. */
        ASSIGNEE;

        /** As properties of questions and the configuration of policies call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The part that names a resource of a type itself. */
        private static Part of(ResourceType type) {
            return switch (type) {
                case ORGANIZATION -> ORGANIZATION;
                case WORKSPACE -> WORKSPACE;
                case PROJECT -> PROJECT;
                case TASK -> TASK;
            };
        }

        /** The parts that a question may say about a resource of a type. */
        private static Set<Part> about(ResourceType type) {
            return switch (type) {
                case ORGANIZATION, WORKSPACE -> Set.of(ORGANIZATION);
                case PROJECT -> Set.of(ORGANIZATION, ASSIGNEE);
                case TASK -> Set.of(ORGANIZATION, PROJECT, ASSIGNEE);
            };
        }

        /** Whether it only says which part of a project is meant. */
        public boolean narrows() {
            return this == TASK || this == ASSIGNEE;
        }
    }

    public ResourceName {
        parts = Map.copyOf(parts);
    }

    /**
     * The resource of a question: an id, and the properties {@code organization}, of a project or task {@code assignee}, and
     * of a task {@code project}. Other properties say nothing.
     *
     * @return empty for what can't be anything
     */
    public static Optional<ResourceName> of(EntityName entity) {
        return ResourceType.ofCode(entity.type()).flatMap(type -> {
            Map<Part, String> parts = properties(type, entity);
            String other = parts.put(Part.of(type), entity.id());
            return other == null || other.equals(entity.id()) ? Optional.of(new ResourceName(parts)) : Optional.empty();
        });
    }

    /** As {@link #of}, of any resource of that type: the id doesn't count. */
    public static ResourceName like(ResourceType type, EntityName entity) {
        Map<Part, String> parts = properties(type, entity);
        if (type == ResourceType.TASK) {
            parts.put(Part.TASK, "");
        }
        return new ResourceName(parts);
    }

    private static Map<Part, String> properties(ResourceType type, EntityName entity) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Part.about(type).forEach(part -> entity.property(part.code()).ifPresent(value -> parts.put(part, value)));
        return parts;
    }

    /** What that part is called; {@code null} if nothing is said. */
    @Nullable
    public String get(Part part) {
        return parts.get(part);
    }

    public boolean has(Part part) {
        return parts.containsKey(part);
    }

    /** The application's own id of the project, if that is named by one. */
    public Optional<String> externalId() {
        return Optional.ofNullable(get(Part.PROJECT))
                .filter(project -> project.startsWith(EXTERNAL))
                .map(project -> project.substring(EXTERNAL.length()));
    }

    /** Whether it means another resource depending on where somebody works. */
    public boolean dependsOnWorkplace() {
        return externalId().isPresent() && !has(Part.ORGANIZATION);
    }

    /** What both say together; empty if they contradict each other. */
    public Optional<ResourceName> and(ResourceName other) {
        return other.parts().entrySet().stream().allMatch(entry -> agrees(entry.getKey(), entry.getValue()))
                ? Optional.of(plus(other))
                : Optional.empty();
    }

    /**
     * What this, which can be trusted, says together with claims that whoever asks has pushed. Where this says nothing,
     * the claims say it all. Where it says something, they may repeat it, and narrow a whole project down to one task or to
     * one person's work, which never permits more; anything else would lead the question to another thing: empty.
     */
    public Optional<ResourceName> withPushed(ResourceName claims) {
        if (parts.isEmpty()) {
            return Optional.of(claims);
        }
        boolean wholeProject = has(Part.PROJECT) && !has(Part.TASK) && !has(Part.ASSIGNEE);
        boolean known =
                claims.parts().keySet().stream().allMatch(part -> has(part) || (wholeProject && part.narrows()));
        return known ? and(claims) : Optional.empty();
    }

    private boolean agrees(Part part, String value) {
        return !has(part) || value.equals(get(part));
    }

    private ResourceName plus(ResourceName other) {
        Map<Part, String> all = new EnumMap<>(Part.class);
        all.putAll(parts);
        all.putAll(other.parts());
        return new ResourceName(all);
    }
}

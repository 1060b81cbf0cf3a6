package io.github.keycloakworkspaces.project;

/**
 * The number of a template; unique in all organizations of a server.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record TemplateId(long value) {

    public TemplateId {
        if (value <= 0) {
            throw new IllegalArgumentException("a template id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

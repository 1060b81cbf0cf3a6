package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What something was done to. */
public sealed interface Subject permits Subject.Named, Subject.Seen {

    Subject NONE = new Named(null, null);

    /**
     * The numbers that a request names in its path. They are only claims: what is of another organization, or nothing at
     * all, is dropped when the line is written.
     */
    record Named(@Nullable Long project, @Nullable Long workspace) implements Subject {

        private static final Pattern PATH = Pattern.compile("/api/(projects|workspaces)/([1-9][0-9]{0,17})(?:[/?].*)?");
    }

    /**
     * What the request was let through to, in the organization whose log the line belongs to. It is written as it was,
     * because the request itself may have removed it.
     *
     * @param workspaceOwner who created the workspace, or that of the project
     */
    record Seen(@Nullable ProjectId project, PersonId workspaceOwner) implements Subject {

        public Seen {
            Objects.requireNonNull(workspaceOwner);
        }
    }

    /** Of a path below {@code {base}}. */
    static Subject ofPath(String path) {
        Matcher named = Named.PATH.matcher(path);
        if (!named.matches()) {
            return NONE;
        }
        long number = Long.parseLong(named.group(2));
        return named.group(1).equals("projects") ? new Named(number, null) : new Named(null, number);
    }
}

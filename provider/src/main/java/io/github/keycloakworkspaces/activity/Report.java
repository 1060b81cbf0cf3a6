package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an application tells that somebody did in it.
 *
 * @param action its name, such as {@code annotation.submit}
 * @param task the application's number of a task
 * @param at when; {@code null} for now
 * @param extra a small JSON value
 */
public record Report(
        PersonId person,
        @Nullable ProjectId project,
        @Nullable Long task,
        String action,
        @Nullable Instant at,
        @Nullable String extra) {

    /** What applications report of somebody who has annotated a task, where they want to be asked who has. */
    public static final String ANNOTATED = "annotation.submit";

    /** The longest name of an action. */
    public static final int LONGEST_ACTION = 64;

    /** The longest extra, in characters. */
    public static final int LONGEST_EXTRA = 2000;

    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");

    public Report {
        Objects.requireNonNull(person);
        if (!isAction(action)) {
            throw new IllegalArgumentException("no name of an action: " + action);
        }
        if (extra != null && extra.length() > LONGEST_EXTRA) {
            throw new IllegalArgumentException("the extra is too long");
        }
    }

    /** Whether it is a name: letters, digits, and {@code _ . : -} between them. */
    public static boolean isAction(String text) {
        return ACTION.matcher(text).matches();
    }

    /** What stands in the log where a request has its address. */
    public String url() {
        return "/application/" + action + (task == null ? "" : "/tasks/" + task);
    }
}

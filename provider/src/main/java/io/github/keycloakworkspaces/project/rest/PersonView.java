package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.project.PersonName;
import org.jspecify.annotations.Nullable;

/** Somebody by name; whoever was deleted shows as "Deleted User". */
record PersonView(
        long id,
        String username,
        String email,
        String firstName,
        String lastName,
        @Nullable String avatar) {

    private static final String DELETED = "Deleted";

    static PersonView of(PersonName person) {
        String username = person.username();
        return username == null
                ? new PersonView(person.id().value(), DELETED, DELETED, DELETED, "User", null)
                : new PersonView(
                        person.id().value(),
                        username,
                        orEmpty(person.email()),
                        orEmpty(person.firstName()),
                        orEmpty(person.lastName()),
                        null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

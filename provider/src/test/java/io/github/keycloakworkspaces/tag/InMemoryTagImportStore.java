package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of files, in a list, and addresses that a test says. */
final class InMemoryTagImportStore implements TagImportStore {

    private final List<TagImport> imports = new ArrayList<>();
    private final Map<String, List<PersonId>> people = new HashMap<>();

    void know(String email, PersonId person) {
        people.computeIfAbsent(email, unknown -> new ArrayList<>()).add(person);
    }

    @Override
    public long add(OrganizationId organization, int created, int assignments, List<SkippedRow> skipped) {
        long number = imports.size() + 1L;
        imports.add(new TagImport(number, created, assignments, skipped, Instant.EPOCH));
        return number;
    }

    @Override
    public Optional<TagImport> find(OrganizationId organization, long id) {
        return imports.stream().filter(one -> one.id() == id).findFirst();
    }

    @Override
    public Map<String, List<PersonId>> people(OrganizationId organization, Collection<String> emails) {
        return emails.stream().filter(people::containsKey).collect(Collectors.toMap(email -> email, people::get));
    }
}

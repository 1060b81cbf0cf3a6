package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the files with tags of the organizations of one realm. */
public interface TagImportStore {

    /** Keeps what became of a file, and forgets the organization's oldest but for as many as are kept. */
    long add(OrganizationId organization, int created, int assignments, List<SkippedRow> skipped);

    Optional<TagImport> find(OrganizationId organization, long id);

    /** The members with these addresses, which are in lower case, in one statement; several may have the same one. */
    Map<String, List<PersonId>> people(OrganizationId organization, Collection<String> emails);
}

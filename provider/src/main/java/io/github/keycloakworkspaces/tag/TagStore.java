package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of the organizations of one realm, and who has them. No decision depends on them. */
public interface TagStore {

    Page<Tag> list(OrganizationId organization, TagQuery query);

    Optional<Tag> find(OrganizationId organization, TagId tag);

    /** By their labels in lower case. */
    Map<String, TagId> labels(OrganizationId organization);

    /** Adds tags whose labels, whatever the case, no other has. */
    List<TagId> add(OrganizationId organization, List<String> labels, @Nullable PersonId createdBy);

    void rename(OrganizationId organization, TagId tag, String label);

    /**
     * Deletes those that there are, and takes them from everybody.
     *
     * @return how many there were
     */
    int delete(OrganizationId organization, Set<TagId> tags);

    /**
     * Gives tags to everybody selected who hasn't them, by one statement.
     *
     * @return how many were given
     */
    int assign(OrganizationId organization, TagSelection selection, Set<TagId> tags);

    /** Takes every other tag from everybody selected, by one statement. */
    void keepOnly(OrganizationId organization, TagSelection selection, Set<TagId> tags);

    /**
     * The tags of people, by label, in one statement; who has none is not among them.
     *
     * @param people {@code null} for everybody
     */
    Map<PersonId, List<TagName>> of(OrganizationId organization, @Nullable Set<PersonId> people);
}

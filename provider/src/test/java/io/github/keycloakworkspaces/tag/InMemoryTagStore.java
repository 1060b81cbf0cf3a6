package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tags of one realm in maps. Lists for people, and filters of members, are a database's only. */
final class InMemoryTagStore implements TagStore {

    private static final Comparator<TagId> BY_NUMBER = Comparator.comparing(TagId::value);

    private final Map<TagId, Tag> tags = new LinkedHashMap<>();
    private final Map<PersonId, Set<TagId>> given = new LinkedHashMap<>();
    private long next = 1;

    @Override
    public Page<Tag> list(OrganizationId organization, TagQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Tag> find(OrganizationId organization, TagId tag) {
        return Optional.ofNullable(tags.get(tag))
                .filter(found -> found.organization().equals(organization));
    }

    @Override
    public Map<String, TagId> labels(OrganizationId organization) {
        return tags.values().stream()
                .filter(tag -> tag.organization().equals(organization))
                .collect(Collectors.toMap(tag -> Tags.key(tag.label()), Tag::id));
    }

    @Override
    public List<TagId> add(OrganizationId organization, List<String> labels, @Nullable PersonId createdBy) {
        return labels.stream()
                .map(label -> {
                    TagId id = new TagId(next++);
                    tags.put(id, new Tag(id, organization, label, createdBy, 0, Instant.EPOCH, Instant.EPOCH));
                    return id;
                })
                .toList();
    }

    @Override
    public void rename(OrganizationId organization, TagId tag, String label) {
        tags.computeIfPresent(
                tag,
                (id, found) ->
                        new Tag(id, organization, label, found.createdBy(), 0, found.createdAt(), Instant.EPOCH));
    }

    @Override
    public int delete(OrganizationId organization, Set<TagId> gone) {
        int before = tags.size();
        tags.values().removeIf(tag -> tag.organization().equals(organization) && gone.contains(tag.id()));
        given.values().forEach(each -> each.retainAll(tags.keySet()));
        return before - tags.size();
    }

    @Override
    public int assign(OrganizationId organization, TagSelection selection, Set<TagId> wanted) {
        int count = 0;
        for (PersonId person : people(selection)) {
            Set<TagId> present = given.computeIfAbsent(person, unknown -> new TreeSet<>(BY_NUMBER));
            int before = present.size();
            present.addAll(wanted);
            count += present.size() - before;
        }
        return count;
    }

    @Override
    public void keepOnly(OrganizationId organization, TagSelection selection, Set<TagId> kept) {
        people(selection)
                .forEach(person ->
                        given.getOrDefault(person, new TreeSet<>(BY_NUMBER)).retainAll(kept));
    }

    @Override
    public Map<PersonId, List<TagName>> of(OrganizationId organization, @Nullable Set<PersonId> people) {
        return given.entrySet().stream()
                .filter(entry -> people == null || people.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .flatMap(id -> Optional.ofNullable(tags.get(id)).stream())
                                .map(tag -> new TagName(tag.id().value(), tag.label()))
                                .toList()));
    }

    private static Set<PersonId> people(TagSelection selection) {
        return Set.copyOf(Objects.requireNonNull(selection.filter().people()));
    }
}

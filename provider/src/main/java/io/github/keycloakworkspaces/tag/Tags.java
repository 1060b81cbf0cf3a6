package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.shared.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Making tags and giving them to members, for those who change members' roles. */
public final class Tags {

    /** So many tags an organization has at most. */
    public static final int MOST = 1000;

    /** So long a label is at most. */
    private static final int MOST_LETTERS = 255;

    private final MembershipStore members;
    private final PermissionRecheck recheck;
    private final TagStore store;

    public Tags(MembershipStore members, PermissionRecheck recheck, TagStore store) {
        this.members = members;
        this.recheck = recheck;
        this.store = store;
    }

    /**
     * Makes a tag.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code tag.exists}, whatever the case of the letters,
     *     {@code tag.too_many}, {@code organization.not_found}, {@code caller.changed}
     */
    public TagId create(Actor actor, OrganizationId organization, String label) {
        String shown = shown(label);
        lock(actor, organization);
        Map<String, TagId> present = store.labels(organization);
        if (present.containsKey(key(shown))) {
            throw TagProblems.exists();
        }
        return add(actor, organization, List.of(shown), present).get(0);
    }

    /**
     * Makes those of the tags that aren't there.
     *
     * @return how many were made
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code tag.too_many}, {@code organization.not_found},
     *     {@code caller.changed}
     */
    public int createAll(Actor actor, OrganizationId organization, List<String> labels) {
        List<String> shown = labels.stream().map(Tags::shown).toList();
        lock(actor, organization);
        Map<String, TagId> present = store.labels(organization);
        Map<String, String> missing = new LinkedHashMap<>();
        shown.stream()
                .filter(label -> !present.containsKey(key(label)))
                .forEach(label -> missing.putIfAbsent(key(label), label));
        return add(actor, organization, List.copyOf(missing.values()), present).size();
    }

    /**
     * Gives a tag another label.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code tag.not_found}, {@code tag.exists},
     *     {@code organization.not_found}, {@code caller.changed}
     */
    public void rename(Actor actor, OrganizationId organization, TagId tag, String label) {
        String shown = shown(label);
        lock(actor, organization);
        if (store.find(organization, tag).isEmpty()) {
            throw TagProblems.notFound();
        }
        TagId present = store.labels(organization).get(key(shown));
        if (present != null && !present.equals(tag)) {
            throw TagProblems.exists();
        }
        store.rename(organization, tag, shown);
    }

    /**
     * Deletes tags that there are; those who had them stay as they are.
     *
     * @return how many were deleted
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    public int delete(Actor actor, OrganizationId organization, Set<TagId> tags) {
        lock(actor, organization);
        return tags.isEmpty() ? 0 : store.delete(organization, tags);
    }

    /**
     * Gives tags to members.
     *
     * @param overwrite whether they lose every other tag
     * @return how many tags were given to people who hadn't them
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code tag.not_found}, {@code member.not_found} for
     *     somebody named who is no member, {@code organization.not_found}, {@code caller.changed}
     */
    public int assign(
            Actor actor, OrganizationId organization, TagSelection selection, Set<TagId> tags, boolean overwrite) {
        lock(actor, organization);
        if (!store.labels(organization).values().containsAll(tags)) {
            throw TagProblems.notFound();
        }
        requireMembers(organization, selection);
        int given = tags.isEmpty() ? 0 : store.assign(organization, selection, tags);
        if (overwrite) {
            store.keepOnly(organization, selection, tags);
        }
        return given;
    }

    private void requireMembers(OrganizationId organization, TagSelection selection) {
        Set<PersonId> named = selection.filter().people();
        if (named != null && members.liveMembers(organization, named).size() < named.size()) {
            throw MemberProblems.memberNotFound();
        }
    }

    private List<TagId> add(Actor actor, OrganizationId organization, List<String> labels, Map<String, TagId> present) {
        if (present.size() + labels.size() > MOST) {
            throw TagProblems.tooMany();
        }
        return store.add(organization, labels, actor.person());
    }

    private void lock(Actor actor, OrganizationId organization) {
        Authority.lock(members, recheck, actor, organization, Action.MEMBERS_CHANGE_ROLE);
    }

    /** What labels are the same by. */
    public static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** Whether {@link #shown} takes it. */
    public static boolean isLabel(String label) {
        String shown = VisibleText.shown(label).strip();
        return !shown.isEmpty() && shown.length() <= MOST_LETTERS;
    }

    /** Two labels that look the same are the same. */
    public static String shown(String label) {
        if (!isLabel(label)) {
            throw TagProblems.blank();
        }
        return VisibleText.shown(label).strip();
    }
}

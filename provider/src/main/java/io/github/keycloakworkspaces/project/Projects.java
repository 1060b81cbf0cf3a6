package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.project.ProjectCatalog.Home;
import io.github.keycloakworkspaces.project.ProjectCatalog.Stored;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Making, changing, moving and removing projects. Whether somebody may do that has been asked before; each change first
 * takes the organization's lock and then looks at the state again.
 */
public final class Projects {

    /** The longest title that is made here; people's own may be shorter only. */
    private static final int LONGEST_TITLE = 50;

    private static final String COPY = " (copy)";

    private final ProjectPermission permission;
    private final MembershipStore members;
    private final WorkspaceStore workspaces;
    private final ProjectCatalog catalog;
    private final ManualGrants manual;

    public Projects(
            ProjectPermission permission,
            MembershipStore members,
            WorkspaceStore workspaces,
            ProjectCatalog catalog,
            ManualGrants manual) {
        this.permission = permission;
        this.members = members;
        this.workspaces = workspaces;
        this.catalog = catalog;
        this.manual = manual;
    }

    /**
     * Makes a project.
     *
     * @param workspace where it goes; {@code null} for the sandbox of the person who acts
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.not_found}, {@code workspace.archived},
     *     {@code project.external_id_taken}, {@code project.personal}, {@code project.no_creator}, {@code caller.changed}
     */
    public ProjectId create(
            Actor actor, OrganizationId organization, @Nullable WorkspaceId workspace, ProjectDraft content) {
        permission.lock(actor, organization);
        PersonId creator = creator(actor, organization);
        WorkspaceId place = workspace == null ? workspaces.sandbox(organization, creator) : workspace;
        permission.require(actor, organization, place, Action.PROJECT_CREATE);
        Home home = open(organization, place);
        ProjectDraft titled = content.title().isEmpty()
                ? content.titled("New Project #" + (catalog.count(organization) + 1))
                : content;
        requirePublishable(home, titled);
        requireFree(organization, titled.externalId());
        return catalog.add(organization, home.id(), titled, creator);
    }

    /**
     * Changes a project, and moves it where another workspace is named; its members stay, with their roles and tasks.
     * Those who were there through the former workspace only lose theirs. Into a sandbox go projects of its own person
     * only, and only where nobody else works: whoever is left out there could not get them back.
     *
     * @param change makes the new content from the present one
     * @param target where it goes; {@code null} if it stays where it is
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code workspace.not_found},
     *     {@code workspace.archived}, {@code project.external_id_taken}, {@code project.personal}, {@code project.others},
     *     {@code project.in_use}, {@code caller.changed}
     */
    public void change(
            Actor actor,
            OrganizationId organization,
            ProjectId project,
            @Nullable WorkspaceId target,
            UnaryOperator<ProjectDraft> change) {
        permission.lock(actor, organization);
        permission.require(actor, organization, project, Action.PROJECT_CHANGE);
        Stored stored = stored(organization, project);
        if (target != null && !target.equals(stored.workspace())) {
            permission.require(actor, organization, target, Action.PROJECT_CREATE);
        }
        ProjectDraft content = change.apply(stored.content());
        String externalId = content.externalId();
        if (externalId != null && !externalId.equals(stored.content().externalId())) {
            requireFree(organization, externalId);
        }
        WorkspaceId place = target == null ? stored.workspace() : target;
        if (!place.equals(stored.workspace())) {
            PersonId person = home(organization, place).personalOf();
            if (person != null) {
                requireTheirs(organization, project, stored, person);
            }
        }
        place(organization, project, stored, place, content);
    }

    /**
     * Takes a project out of a shared workspace: it goes to the sandbox of who made it, and is not published there. What
     * others work on, and what belongs to somebody who runs no projects any more, stays where it can be reached.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, also if it is in another
     *     workspace, {@code project.others}, {@code project.in_use}, {@code caller.changed}
     */
    public void takeOut(Actor actor, OrganizationId organization, WorkspaceId workspace, ProjectId project) {
        permission.lock(actor, organization);
        permission.require(actor, organization, project, Action.PROJECT_CHANGE);
        Stored stored = stored(organization, project);
        if (!stored.workspace().equals(workspace)) {
            throw ProjectProblems.notFound();
        }
        if (home(organization, workspace).personal()) {
            return;
        }
        PersonId maker = stored.createdBy();
        boolean runs = members.liveMember(organization, maker)
                .filter(Member::active)
                .filter(member -> member.role().seesUnpublished())
                .isPresent();
        if (!runs) {
            throw ProjectProblems.ofOthers();
        }
        // Who takes it out knows that it is out of reach then.
        PersonId acting = actor.person();
        requireUnused(organization, project, acting == null ? Set.of(maker) : both(maker, acting));
        place(organization, project, stored, workspaces.sandbox(organization, maker), stored.content());
    }

    /**
     * Removes a project with everything in it.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code caller.changed}
     */
    public void delete(Actor actor, OrganizationId organization, ProjectId project) {
        permission.lock(actor, organization);
        permission.require(actor, organization, project, Action.PROJECT_DELETE);
        if (!catalog.remove(organization, project)) {
            throw ProjectProblems.notFound();
        }
    }

    /**
     * Makes a project with the settings, explicit members and project roles of another one; neither published nor known
     * to the application, and without its tasks. In a sandbox, which has no members, it is without people, and so it is
     * where groups alone say who is in which project.
     *
     * @param workspace where it goes; {@code null} for the workspace of the other one
     * @param wanted what the copy has of its own
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code workspace.not_found},
     *     {@code workspace.archived}, {@code project.no_creator}, {@code caller.changed}
     */
    public ProjectId duplicate(
            Actor actor,
            OrganizationId organization,
            ProjectId project,
            @Nullable WorkspaceId workspace,
            ProjectCopy wanted) {
        permission.lock(actor, organization);
        permission.require(actor, organization, project, Action.PROJECT_CHANGE);
        Stored stored = stored(organization, project);
        WorkspaceId place = workspace == null ? stored.workspace() : workspace;
        permission.require(actor, organization, place, Action.PROJECT_CREATE);
        Home home = open(organization, place);
        ProjectDraft content = stored.content();
        String name = wanted.title() == null ? copyOf(content.title()) : wanted.title();
        String description = wanted.description() == null ? content.description() : wanted.description();
        ProjectId copy =
                catalog.add(organization, home.id(), content.again(name, description), creator(actor, organization));
        if (wanted.people() && !home.personal() && manual.projects(organization)) {
            catalog.copyPeople(organization, project, copy);
        }
        return copy;
    }

    /** A sandbox is private: what moves there isn't published any more, and what is there can't be. */
    private void place(
            OrganizationId organization,
            ProjectId project,
            Stored stored,
            WorkspaceId workspace,
            ProjectDraft content) {
        boolean moves = !workspace.equals(stored.workspace());
        Home home = moves ? open(organization, workspace) : home(organization, workspace);
        boolean withdrawn = moves && home.personal() && stored.content().published();
        ProjectDraft placed = withdrawn ? content.unpublished() : content;
        requirePublishable(home, placed);
        catalog.write(organization, project, workspace, placed);
        if (moves) {
            catalog.dropLeftovers(organization, project);
        }
    }

    private void requireTheirs(OrganizationId organization, ProjectId project, Stored stored, PersonId person) {
        if (!stored.createdBy().equals(person)) {
            throw ProjectProblems.ofOthers();
        }
        requireUnused(organization, project, Set.of(person));
    }

    private static Set<PersonId> both(PersonId one, PersonId other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    private void requireUnused(OrganizationId organization, ProjectId project, Set<PersonId> apartFrom) {
        if (catalog.othersWorkOn(organization, project, apartFrom)) {
            throw ProjectProblems.inUse();
        }
    }

    private Stored stored(OrganizationId organization, ProjectId project) {
        return catalog.stored(organization, project).orElseThrow(ProjectProblems::notFound);
    }

    private Home home(OrganizationId organization, WorkspaceId workspace) {
        return catalog.home(organization, workspace).orElseThrow(WorkspaceProblems::notFound);
    }

    /** A sandbox is never archived; one that was before takes projects all the same. */
    private Home open(OrganizationId organization, WorkspaceId workspace) {
        Home home = home(organization, workspace);
        if (home.archived() && !home.personal()) {
            throw ProjectProblems.workspaceArchived();
        }
        return home;
    }

    private void requireFree(OrganizationId organization, @Nullable String externalId) {
        if (externalId != null && catalog.byExternalId(organization, externalId).isPresent()) {
            throw ProjectProblems.externalIdTaken();
        }
    }

    private static void requirePublishable(Home home, ProjectDraft content) {
        if (home.personal() && content.published()) {
            throw ProjectProblems.personal();
        }
    }

    /** Who manages the realm need not be a member of the organization. */
    private PersonId creator(Actor actor, OrganizationId organization) {
        PersonId person = actor.person();
        if (person == null || members.liveMember(organization, person).isEmpty()) {
            throw ProjectProblems.noCreator();
        }
        return person;
    }

    private static String copyOf(String title) {
        int longest = LONGEST_TITLE - COPY.length();
        if (title.length() <= longest) {
            return title + COPY;
        }
        int end = Character.isHighSurrogate(title.charAt(longest - 1)) ? longest - 1 : longest;
        return title.substring(0, end).strip() + COPY;
    }
}

package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.transfer.state.Following;
import io.github.keycloakworkspaces.transfer.state.MappingsState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.InvitationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.TemplateState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import io.github.keycloakworkspaces.transfer.state.TagsState;
import io.github.keycloakworkspaces.transfer.state.TagsState.TagState;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Organizations as chance wants them, of ten people, with doubled titles and everything else that may be. */
public final class RandomStates {

    static final Instant LONG_AGO = Instant.parse("2026-01-31T10:20:30.456Z");

    private static final List<Role> ASSIGNABLE =
            Arrays.stream(Role.values()).filter(Role::assignable).toList();

    private final Random random;
    private final List<String> live = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<EmailAddress> open = new ArrayList<>();
    private final Set<String> externalIds = new HashSet<>();
    private long number;

    private final boolean followed;

    private RandomStates(long seed, boolean followed) {
        this.random = new Random(seed);
        this.followed = followed;
    }

    /** What documents can want; nobody's role follows anything. */
    public static OrganizationState random(long seed) {
        return new RandomStates(seed, false).organization();
    }

    /** With everything that sources have said. */
    public static OrganizationState followed(long seed) {
        return new RandomStates(seed, true).organization();
    }

    private OrganizationState organization() {
        String owner = person();
        List<MemberState> members = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String user = "p" + i + "@acme.example";
            if (user.equals(owner)) {
                members.add(member(user, Role.OWNER, null));
                live.add(user);
            } else if (chance(70)) {
                members.add(member(user, pick(ASSIGNABLE), null));
                live.add(user);
            } else if (chance(30)) {
                members.add(member(user, Role.DEACTIVATED, LONG_AGO));
                known.add(user);
            }
        }
        known.addAll(live);
        Properties properties = new Properties(
                "acme",
                "Acme " + random.nextInt(2),
                owner,
                pick(ASSIGNABLE),
                chance(50) ? null : (Integer) (10 + random.nextInt(3)),
                chance(50) ? null : (Integer) 30,
                random.nextInt(3),
                LONG_AGO);
        List<InvitationState> invitations = invitations();
        List<WorkspaceState> workspaces = workspaces();
        MappingsState mappings = new RandomMappings(random, known, followed).of(workspaces);
        return new OrganizationState(
                properties,
                members,
                workspaces,
                templates(),
                permissions(),
                invitations,
                mappings,
                tags(),
                chance(50) ? TokenSettings.DEFAULT : new TokenSettings(chance(50), chance(50), 1 + random.nextInt(3)));
    }

    /** Labels differ in their capital letters only, now and then. */
    private TagsState tags() {
        List<TagState> tags = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (chance(40)) {
                String label = chance(70) ? "Tag " + i : "TAG " + i;
                tags.add(new TagState(new TagId(next()), label, creator(), LONG_AGO, LONG_AGO));
            }
        }
        Map<String, Set<String>> people = new HashMap<>();
        live.forEach(user -> {
            Set<String> labels = new HashSet<>();
            tags.stream().filter(tag -> chance(30)).forEach(tag -> labels.add(tag.label()));
            if (!labels.isEmpty()) {
                people.put(user, labels);
            }
        });
        return new TagsState(tags, people);
    }

    private MemberState member(String user, Role role, @Nullable Instant deletedAt) {
        Following following = followed ? RandomMappings.following(random, user) : Following.NOTHING;
        return new MemberState(
                user, new PersonId(next()), role, pick(Source.values()), LONG_AGO, deletedAt, chance(20), following);
    }

    private List<InvitationState> invitations() {
        List<InvitationState> invitations = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            EmailAddress email = new EmailAddress("new" + i + "@acme.example");
            open.add(email);
            invitations.add(new InvitationState(
                    new InvitationId(next()),
                    email,
                    pick(Role.REVIEWER, Role.MANAGER),
                    creator(),
                    LONG_AGO,
                    LONG_AGO.plusSeconds(random.nextInt(1, 3))));
        }
        return invitations;
    }

    private List<WorkspaceState> workspaces() {
        List<WorkspaceState> workspaces = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            workspaces.add(workspace("W" + random.nextInt(3), false, creator()));
        }
        for (String user : known) {
            if (chance(20)) {
                workspaces.add(workspace("Sandbox", true, user));
            }
        }
        return workspaces;
    }

    private WorkspaceState workspace(String title, boolean personal, @Nullable String creator) {
        List<ProjectState> projects = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            projects.add(project(personal));
        }
        return new WorkspaceState(
                new WorkspaceId(next()),
                new WorkspaceDetails(title, text(), "#" + random.nextInt(3), !personal && chance(30)),
                personal,
                creator,
                LONG_AGO,
                personal ? Map.of() : grants(),
                personal ? Set.of() : invited(),
                projects);
    }

    private ProjectState project(boolean personal) {
        String externalId = "e" + random.nextInt(12);
        boolean named = chance(50) && externalIds.add(externalId);
        Map<String, RoleState> roles = new HashMap<>();
        live.stream()
                .filter(user -> chance(20))
                .forEach(user ->
                        roles.put(user, new RoleState(pick(Role.ANNOTATOR, Role.REVIEWER), pick(Source.values()))));
        Set<Assignment> assignees = new HashSet<>();
        live.stream()
                .filter(user -> chance(20))
                .forEach(user -> assignees.add(
                        new Assignment(new TaskId(1 + random.nextInt(3)), pick(AssignmentType.values()), user)));
        return new ProjectState(
                new ProjectId(next()),
                new ProjectDraft(
                        "P" + random.nextInt(3),
                        text(),
                        named ? externalId : null,
                        !personal && chance(50),
                        chance(80) ? null : LONG_AGO,
                        ProjectPlanner.settled(settings())),
                creator(),
                LONG_AGO,
                grants(),
                roles,
                assignees,
                invited());
    }

    private ProjectSettings settings() {
        Map<String, @Nullable Object> set = new HashMap<>();
        if (chance(30)) {
            set.put("color", chance(50) ? "#123456" : null);
        }
        if (chance(30)) {
            set.put("maximum_annotations", random.nextInt(3));
        }
        if (chance(30)) {
            set.put("review_settings", Map.of("only_finished_tasks", chance(50)));
        }
        return ProjectSettings.DEFAULTS
                .with(set)
                .showingAnnotationHistory(chance(50))
                .assignedOnly(chance(30))
                .reviewAssignedOnly(chance(30));
    }

    private List<TemplateState> templates() {
        List<TemplateState> templates = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Object tags = chance(50) ? null : List.of("a", random.nextInt(3));
            TemplateDraft content = new TemplateDraft("T" + random.nextInt(2), text(), tags, settings());
            templates.add(new TemplateState(new TemplateId(next()), content, creator(), LONG_AGO, LONG_AGO));
        }
        return templates;
    }

    private Map<Action, Map<Role, Reach>> permissions() {
        Map<Action, Map<Role, Reach>> permissions = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            if (chance(10)) {
                Map<Role, Reach> row = new EnumMap<>(Role.class);
                Reach[] possible =
                        Arrays.stream(Reach.values()).filter(action::reaches).toArray(Reach[]::new);
                Arrays.stream(Role.values())
                        .filter(role -> role.working() && !role.owns())
                        .forEach(role -> row.put(role, pick(possible)));
                permissions.put(action, row);
            }
        }
        return permissions;
    }

    private Map<String, Set<Source>> grants() {
        Map<String, Set<Source>> grants = new HashMap<>();
        live.stream().filter(user -> chance(30)).forEach(user -> {
            Set<Source> sources = EnumSet.of(pick(Source.values()));
            if (chance(20)) {
                sources.add(Source.SCIM);
            }
            grants.put(user, sources);
        });
        return grants;
    }

    private Set<EmailAddress> invited() {
        Set<EmailAddress> invited = new HashSet<>(open);
        invited.removeIf(email -> chance(50));
        return invited;
    }

    private @Nullable String creator() {
        return chance(10) ? null : known.get(random.nextInt(known.size()));
    }

    private @Nullable String text() {
        return chance(50) ? null : "Text " + random.nextInt(2) + "\nand more";
    }

    private String person() {
        return "p" + random.nextInt(10) + "@acme.example";
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private long next() {
        number++;
        return number;
    }

    @SafeVarargs
    private <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

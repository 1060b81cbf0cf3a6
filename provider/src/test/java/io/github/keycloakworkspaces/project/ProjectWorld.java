package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An organization that a seed decides on, as rows of the database: people of every role, some of them deleted; shared
 * workspaces and sandboxes, in which rows of members are left; projects of others; project roles and tasks of whomever.
 */
final class ProjectWorld {

    static final String REALM = "realm";
    static final OrganizationId ORGANIZATION = new OrganizationId(1);

    /** Somebody who is, or was, in the organization. */
    record Person(PersonId id, AccountId account, Role role, boolean deleted) {}

    /** A workspace; if it is somebody's sandbox, that of its creator. */
    record Room(WorkspaceId id, PersonId creator, boolean personal) {}

    record Work(ProjectId id, Room room, PersonId creator, boolean published, boolean handedOut) {}

    /** Somebody and a workspace or project, by its number. */
    record Tie(long place, PersonId person) {}

    record Task(ProjectId project, long number, PersonId person, AssignmentType type) {}

    private final EntityManager em;
    private final Random random;
    private long lastId = 100;

    private final List<Person> people = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Work> projects = new ArrayList<>();
    private final Set<Tie> inRooms = new HashSet<>();
    private final Set<Tie> inProjects = new HashSet<>();
    private final Map<Tie, Role> roles = new HashMap<>();
    private final Set<Task> tasks = new HashSet<>();

    ProjectWorld(EntityManager em, long seed) {
        this.em = em;
        this.random = new Random(seed);
        organization();
        for (int i = 0; i < 9; i++) {
            person(i == 0 ? Role.OWNER : any(List.of(Role.values())));
        }
        for (int i = 0; i < 4; i++) {
            room();
        }
        for (Room room : rooms) {
            project(room);
            project(room);
        }
        people.forEach(this::ties);
        if (random.nextBoolean()) {
            narrowManagers();
        }
    }

    List<Work> projects() {
        return projects;
    }

    Work project(ProjectId id) {
        return projects.stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Person> everybody() {
        return people;
    }

    List<Person> live() {
        return people.stream().filter(person -> !person.deleted()).toList();
    }

    /** Live members of whom that is true in the project. */
    Set<PersonId> those(Work project, Predicate<Person> condition) {
        return live().stream()
                .filter(person ->
                        condition.test(person) && membership(person, project).present())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** What the rule says of the rows as they were written. */
    ProjectMembership membership(Person person, Work project) {
        Room room = project.room();
        return ProjectMembership.of(
                person.id(),
                person.role(),
                new ProjectMembership.Rows(
                        room.personal() ? room.creator() : null, inProject(person, project), inRoom(person, project)));
    }

    /** Whether a row of the project's workspace names somebody, whatever it counts for. */
    boolean inRoom(Person person, Work project) {
        return inRooms.contains(new Tie(project.room().id().value(), person.id()));
    }

    /** Whether a row of the project names somebody, whatever it counts for. */
    boolean inProject(Person person, Work project) {
        return inProjects.contains(new Tie(project.id().value(), person.id()));
    }

    /** Whether a row of the project or of its workspace names somebody, whatever it counts for. */
    boolean named(Person person, Work project) {
        return inProject(person, project) || inRoom(person, project);
    }

    boolean hasTask(Person person, Work project) {
        return tasks.stream()
                .anyMatch(task ->
                        task.project().equals(project.id()) && task.person().equals(person.id()));
    }

    boolean hasTask(Person person, Work project, long number) {
        return tasks.stream()
                .anyMatch(task -> task.project().equals(project.id())
                        && task.number() == number
                        && task.person().equals(person.id()));
    }

    /** The Owner, and whoever has a sandbox. */
    List<Person> viewers() {
        return live().stream()
                .filter(person -> person.role() == Role.OWNER
                        || rooms.stream()
                                .anyMatch(room ->
                                        room.personal() && room.creator().equals(person.id())))
                .toList();
    }

    /** The role with which somebody acts in a project. */
    Role role(Person person, Work project) {
        Role replaced = projectRole(person, project);
        return replaced != null
                        && person.role().overridable()
                        && !project.room().personal()
                        && membership(person, project).member()
                ? replaced
                : person.role();
    }

    /** The role that is stored, whether or not it counts. */
    @Nullable
    Role projectRole(Person person, Work project) {
        return roles.get(new Tie(project.id().value(), person.id()));
    }

    private void organization() {
        em.createNativeQuery(
                        "INSERT INTO ORG (ID, REALM_ID, ENABLED, ALIAS, NAME) VALUES ('org', ?, TRUE, 'acme', 'acme')")
                .setParameter(1, REALM)
                .executeUpdate();
        insert(
                "KW_ORGANIZATION (ID, ORG_ID, REALM_ID, OWNER_ID, CREATED_AT, REVISION, LINK_COUNTER, DEFAULT_ROLE)",
                ORGANIZATION.value(),
                "org",
                REALM,
                101,
                0,
                random.nextLong(Long.MAX_VALUE),
                0,
                "NO");
    }

    private void person(Role role) {
        long id = ++lastId;
        boolean deleted = role != Role.OWNER && random.nextInt(6) == 0;
        Person person = new Person(new PersonId(id), new AccountId("account-" + id), role, deleted);
        people.add(person);
        insert(
                "USER_ENTITY (ID, REALM_ID, USERNAME, EMAIL, ENABLED, EMAIL_VERIFIED)",
                person.account().value(),
                REALM,
                "name-" + id,
                "name-" + id + "@acme.example",
                true,
                true);
        insert(
                "KW_PERSON (ID, REALM_ID, USER_ID, CREATED_AT, ACTIVE_ORGANIZATION_ID)",
                id,
                REALM,
                person.account().value(),
                0,
                ORGANIZATION.value());
        insert(
                "KW_MEMBER (ID, ORGANIZATION_ID, PERSON_ID, ROLE, SOURCE, IMPOSED, CREATED_AT, CHANGED_AT, DELETED_AT)",
                id,
                ORGANIZATION.value(),
                id,
                role.code(),
                "manual",
                false,
                0,
                0,
                deleted ? 1L : null);
    }

    private void room() {
        PersonId creator = anybody();
        boolean personal = random.nextInt(3) == 0
                && rooms.stream()
                        .noneMatch(room -> room.personal() && room.creator().equals(creator));
        Room room = new Room(new WorkspaceId(++lastId), creator, personal);
        rooms.add(room);
        insert(
                "KW_WORKSPACE (ID, ORGANIZATION_ID, TITLE, COLOR, ARCHIVED, CREATED_BY, PERSONAL_OF, CREATED_AT)",
                room.id().value(),
                ORGANIZATION.value(),
                "Workspace",
                "#000000",
                false,
                creator.value(),
                personal ? creator.value() : null,
                0);
    }

    private void project(Room room) {
        PersonId creator = room.personal() ? room.creator() : anybody();
        Work project = new Work(
                new ProjectId(++lastId),
                room,
                creator,
                !room.personal() && random.nextInt(3) > 0,
                random.nextInt(3) == 0);
        projects.add(project);
        insert(
                "KW_PROJECT (ID, ORGANIZATION_ID, WORKSPACE_ID, TITLE, PUBLISHED, SHOW_ANNOTATION_HISTORY,"
                        + " ASSIGNED_ONLY, REVIEW_ASSIGNED_ONLY, CREATED_BY, CREATED_AT)",
                project.id().value(),
                ORGANIZATION.value(),
                room.id().value(),
                "Project",
                project.published(),
                false,
                project.handedOut(),
                project.handedOut(),
                creator.value(),
                0);
    }

    private void ties(Person person) {
        for (Room room : rooms) {
            if (random.nextInt(4) == 0) {
                inRooms.add(new Tie(room.id().value(), person.id()));
                grant("KW_WORKSPACE_MEMBER", "WORKSPACE_ID", room.id().value(), person);
            }
        }
        for (Work project : projects) {
            Tie tie = new Tie(project.id().value(), person.id());
            if (random.nextInt(4) == 0) {
                inProjects.add(tie);
                grant("KW_PROJECT_MEMBER", "PROJECT_ID", tie.place(), person);
            }
            if (random.nextInt(3) == 0) {
                Role role = random.nextBoolean() ? Role.REVIEWER : Role.ANNOTATOR;
                roles.put(tie, role);
                insert(
                        "KW_PROJECT_ROLE (ID, ORGANIZATION_ID, PROJECT_ID, PERSON_ID, ROLE, SOURCE, CREATED_AT)",
                        ++lastId,
                        ORGANIZATION.value(),
                        tie.place(),
                        person.id().value(),
                        role.code(),
                        "manual",
                        0);
            }
            if (random.nextInt(3) == 0) {
                task(project, person);
            }
        }
    }

    /** Managers see the projects that they are members of, and not those that they made. */
    private void narrowManagers() {
        long permission = ++lastId;
        insert(
                "KW_PERMISSION (ID, ORGANIZATION_ID, ACTION, CREATED_AT)",
                permission,
                ORGANIZATION.value(),
                "project.view",
                0);
        insert("KW_PERMISSION_REACH (ID, PERMISSION_ID, ROLE, REACH)", ++lastId, permission, "MA", "project");
    }

    /** By several sources sometimes. */
    private void grant(String table, String place, long number, Person person) {
        for (String source : random.nextBoolean() ? List.of("manual") : List.of("manual", "invitation")) {
            insert(
                    table + " (ID, ORGANIZATION_ID, " + place + ", PERSON_ID, SOURCE, CREATED_AT)",
                    ++lastId,
                    ORGANIZATION.value(),
                    number,
                    person.id().value(),
                    source,
                    0);
        }
    }

    private void task(Work project, Person person) {
        AssignmentType type = any(List.of(AssignmentType.values()));
        Task task = new Task(project.id(), 1 + random.nextInt(2), person.id(), type);
        tasks.add(task);
        insert(
                "KW_TASK_ASSIGNEE (ID, ORGANIZATION_ID, PROJECT_ID, TASK, PERSON_ID, TYPE, CREATED_AT)",
                ++lastId,
                ORGANIZATION.value(),
                project.id().value(),
                task.number(),
                person.id().value(),
                type.code(),
                0);
    }

    private PersonId anybody() {
        return any(people).id();
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private void insert(String columns, @Nullable Object... values) {
        String marks = "?, ".repeat(values.length - 1) + "?";
        var insert = em.createNativeQuery("INSERT INTO " + columns + " VALUES (" + marks + ")");
        for (int i = 0; i < values.length; i++) {
            insert.setParameter(i + 1, values[i]);
        }
        insert.executeUpdate();
    }
}

package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.decision.FactWorld.Account;
import io.github.keycloakworkspaces.decision.FactWorld.Duty;
import io.github.keycloakworkspaces.decision.FactWorld.Place;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Worlds of two organizations, and questions about them, with names that have been mistaken for each other elsewhere. */
final class WorldMaker {

    static final List<String> HOSTILE = List.of(
            "a,b",
            "a",
            "b",
            "A",
            "ä",
            "a\u0308",
            "a b",
            " a",
            "a ",
            "\u200ba",
            "用户",
            "id:a",
            "username:a",
            "email:a",
            "'",
            "%",
            "a\u0000b",
            "1",
            "01",
            "x".repeat(255));

    private static final List<Role> COLUMNS = List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR);

    private final Random random;
    private final FactWorld world = new FactWorld();

    WorldMaker(long seed) {
        this.random = new Random(seed);
    }

    FactWorld world() {
        for (long number = 1; number <= 2; number++) {
            OrganizationId organization = new OrganizationId(number);
            world.organizations.put(number, organization);
            world.aliases.put("alias" + number, organization);
            if (random.nextInt(4) == 0) {
                world.disabled.add(organization);
            }
        }
        List<String> names = new ArrayList<>(HOSTILE);
        for (int i = 0; i < 7; i++) {
            String id = names.remove(random.nextInt(names.size()));
            world.accounts.add(new Account(new AccountId(id), username(), email(), random.nextInt(9) > 0));
        }
        world.accounts.forEach(this::settle);
        world.organizations.values().forEach(this::fill);
        return world;
    }

    private String username() {
        return hostile().toLowerCase(Locale.ROOT) + (random.nextInt(3) == 0 ? "" : random.nextInt(5));
    }

    private String email() {
        return hostile().toLowerCase(Locale.ROOT) + "@" + random.nextInt(2);
    }

    private String hostile() {
        return pick(HOSTILE);
    }

    private void settle(Account account) {
        if (random.nextInt(6) == 0) {
            return;
        }
        PersonId person = world.person(account.id());
        for (OrganizationId organization : world.organizations.values()) {
            if (random.nextInt(4) > 0) {
                world.roles.put(new Place(organization, person), pick(List.of(Role.values())));
                world.chosen.put(person, organization);
            }
        }
    }

    private void fill(OrganizationId organization) {
        List<PersonId> people = world.roles.keySet().stream()
                .filter(place -> place.organization().equals(organization))
                .map(Place::person)
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
        if (people.isEmpty()) {
            return;
        }
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            long number = world.workspaces.size() + 1L;
            var workspace =
                    new WorkspaceResource(organization, new WorkspaceId(number), pick(people), random.nextInt(5) == 0);
            world.workspaces.put(number, workspace);
            world.workspaceMembers.put(workspace.id(), some(people, 3));
            for (int j = 0; j < 2; j++) {
                project(workspace, people, given);
            }
        }
        for (Action action : Action.values()) {
            if (random.nextInt(4) == 0) {
                Map<Role, Reach> row = new EnumMap<>(Role.class);
                COLUMNS.forEach(role -> row.put(role, pick(List.of(Reach.values()))));
                world.changes
                        .computeIfAbsent(organization, key -> new EnumMap<>(Action.class))
                        .put(action, row);
            }
        }
    }

    private void project(WorkspaceResource workspace, List<PersonId> people, Set<String> given) {
        ProjectId id = new ProjectId(world.projects.size() + 1L);
        world.projects.put(
                id.value(),
                new ProjectResource(
                        id,
                        workspace,
                        pick(people),
                        random.nextInt(4) > 0,
                        random.nextBoolean() ? Set.of(Setting.SHOW_ANNOTATION_HISTORY) : Set.of(),
                        ProjectResource.handedOut(random.nextInt(4) == 0, random.nextInt(4) == 0),
                        null));
        String name = hostile();
        if (given.add(name)) {
            world.names.put(id, name);
        }
        world.projectMembers.put(id, some(people, 3));
        Map<PersonId, Role> roles = new HashMap<>();
        some(people, 4).forEach(person -> roles.put(person, random.nextBoolean() ? Role.REVIEWER : Role.ANNOTATOR));
        world.projectRoles.put(id, roles);
        some(people, 3)
                .forEach(person -> world.duties.add(new Duty(
                        id, 1 + random.nextInt(3), person, random.nextBoolean() ? Role.REVIEWER : Role.ANNOTATOR)));
    }

    /** Each with one chance in so many. */
    private Set<PersonId> some(List<PersonId> people, int chance) {
        Set<PersonId> some = new HashSet<>();
        people.stream().filter(person -> random.nextInt(chance) == 0).forEach(some::add);
        return some;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Questions about people and things that are there, and about some that are not. */
    List<Question> questions(int count) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String action = random.nextInt(20) == 0
                    ? "a,b"
                    : pick(List.of(Action.values())).code();
            questions.add(new Question(
                    new EntityName(random.nextInt(20) == 0 ? "User" : "user", someone()), action, something()));
        }
        return questions;
    }

    String someone() {
        Account account = pick(world.accounts);
        return pick(List.of(
                account.id().value(),
                "id:" + account.id().value(),
                account.username(),
                "username:" + account.username(),
                account.email().toUpperCase(Locale.ROOT),
                "email:" + account.email(),
                hostile()));
    }

    EntityName something() {
        String type = pick(List.of("organization", "workspace", "project", "task", "Project", "a,b"));
        return new EntityName(type, thing(type), properties(type));
    }

    private String thing(String type) {
        return switch (random.nextInt(8)) {
            case 0 -> hostile();
            case 1 -> "0" + random.nextInt(4);
            default -> type.equals("project") ? project() : String.valueOf(1 + random.nextInt(7));
        };
    }

    private String project() {
        return random.nextBoolean() ? String.valueOf(1 + random.nextInt(13)) : "external:" + hostile();
    }

    /** What a question may say about a thing of that type. */
    Map<String, String> properties(String type) {
        Map<String, String> properties = new HashMap<>();
        if (random.nextInt(3) == 0) {
            properties.put("organization", random.nextInt(6) == 0 ? hostile() : String.valueOf(1 + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            properties.put("assignee", random.nextInt(4) == 0 ? "" : someone());
        }
        if (type.equals("task") && random.nextInt(8) > 0) {
            properties.put("project", project());
        }
        return properties;
    }
}

package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Permission;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    private static final RoleMatrix MATRIX = RoleMatrixJson.defaults();

    private final InMemoryMembershipStore store = new InMemoryMembershipStore();
    private final Changes changes = new Changes();
    private final Permissions permissions = new Permissions(MATRIX, changes, store);
    private final PersonId owner = store.person(new AccountId("owner"));
    private final OrganizationId acme =
            store.create("acme", owner, Role.NOT_ACTIVATED).id();
    private final Actor theOwner = new Actor.MemberActor(owner, Role.OWNER);

    private static final class Changes implements PermissionStore {

        private final Map<Action, Permission> rows = new EnumMap<>(Action.class);

        @Override
        public List<Permission> list(OrganizationId organization) {
            return List.copyOf(rows.values());
        }

        @Override
        public Optional<Permission> find(OrganizationId organization, Action action) {
            return Optional.ofNullable(rows.get(action));
        }

        @Override
        public Permission put(OrganizationId organization, Action action, Map<Role, Reach> reaches) {
            var permission = new Permission(1, organization, action, reaches);
            rows.put(action, permission);
            return permission;
        }

        @Override
        public boolean remove(OrganizationId organization, Action action) {
            return rows.remove(action) != null;
        }

        @Override
        public void removeAll(OrganizationId organization) {
            rows.clear();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyActionCanBeGivenToEverybodyAndTakenFromAllButTheOwner(Action action) {
        Set<Role> working = EnumSet.of(Role.OWNER, Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR);

        Map<Role, Reach> given =
                permissions.change(theOwner, acme, action, working, Map.of()).reaches();
        assertThat(given).hasSize(4).doesNotContainKey(Role.OWNER).doesNotContainValue(Reach.NONE);
        given.forEach((role, reach) -> {
            Reach own = MATRIX.cell(role, action).reach();
            Reach widest = action.reaches(MATRIX.widest(role)) ? MATRIX.widest(role) : Reach.ORGANIZATION;
            assertThat(reach).isEqualTo(own == Reach.NONE ? widest : own);
        });

        assertThat(permissions
                        .change(theOwner, acme, action, Set.of(), Map.of())
                        .reaches())
                .hasSize(4)
                .allSatisfy((role, reach) -> assertThat(reach).isEqualTo(Reach.NONE));
    }

    @Test
    void everyChangeAndTheWayBackAreANewState() {
        long before = revision();
        permissions.change(theOwner, acme, Action.DATA_EXPORT, Set.of(), Map.of());
        assertThat(revision()).isEqualTo(before + 1);
        permissions.reset(theOwner, acme, Action.DATA_EXPORT);
        assertThat(revision()).isEqualTo(before + 2);
        permissions.resetAll(theOwner, acme);
        assertThat(revision()).isEqualTo(before + 3);
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void onlyTheOwnerAndWhoManagesTheRealmMay(Role role) {
        PersonId person = store.person(new AccountId("somebody"));
        store.put(acme, person, role, Source.MANUAL);
        Actor actor = new Actor.MemberActor(person, role);

        refused("owner.only", () -> permissions.list(actor, acme));
        refused("owner.only", () -> permissions.find(actor, acme, Action.DATA_EXPORT));
        refused("owner.only", () -> permissions.change(actor, acme, Action.DATA_EXPORT, Set.of(role), Map.of()));
        refused("owner.only", () -> permissions.reset(actor, acme, Action.DATA_EXPORT));
        refused("owner.only", () -> permissions.resetAll(actor, acme));
        assertThat(permissions.list(new Actor.RealmManager(null), acme)).isEmpty();
    }

    @Test
    void whoIsNotTheOwnerAnyMoreHasNoSay() {
        PersonId heir = store.person(new AccountId("heir"));
        store.put(acme, heir, Role.MANAGER, Source.MANUAL);
        store.transferOwnership(acme, owner, heir, Role.ADMINISTRATOR);

        refused("caller.changed", () -> permissions.change(theOwner, acme, Action.DATA_EXPORT, Set.of(), Map.of()));
        assertThat(changes.rows).isEmpty();
    }

    private long revision() {
        return store.organization(acme).orElseThrow().revision();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(code));
    }
}

package io.github.keycloakworkspaces.membership;

import static io.github.keycloakworkspaces.membership.Realm.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Between the guard's answer and the lock the Owner has taken the permission from the role. */
class PermissionRecheckTest {

    /** Everything that somebody with {@code members.change_role} does. */
    enum Deed {
        CHANGE_ROLE((realm, actor) -> realm.give(actor, realm.person("annotator"), Role.MANAGER)),
        DELETE((realm, actor) -> realm.delete(actor, realm.person("annotator"))),
        RENAME((realm, actor) -> realm.organizations.rename(actor, realm.acme, "Other")),
        SET_DEFAULT_ROLE((realm, actor) -> realm.organizations.setDefaultRole(actor, realm.acme, Role.MANAGER));

        @SuppressWarnings("ImmutableEnumChecker")
        private final BiConsumer<Realm, Actor> done;

        Deed(BiConsumer<Realm, Actor> done) {
            this.done = done;
        }
    }

    private final Realm realm = new Realm();
    private final PersonId administrator = realm.with("administrator", Role.ADMINISTRATOR);
    private final PersonId annotator = realm.with("annotator", Role.ANNOTATOR);
    private final Actor acting = realm.acting(administrator, Role.ADMINISTRATOR);

    @ParameterizedTest
    @EnumSource
    void whatWasTakenFromTheRoleMeanwhileIsNotDone(Deed deed) {
        long before = realm.revision();
        realm.withdrawn.add(Action.MEMBERS_CHANGE_ROLE);

        assertThat(refusal(() -> deed.done.accept(realm, acting))).isEqualTo("403 caller.changed");

        assertThat(realm.roleOf(annotator)).isEqualTo(Role.ANNOTATOR);
        assertThat(realm.member(annotator).deleted()).isFalse();
        assertThat(realm.revision()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStillTheRolesIsDone(Deed deed) {
        realm.withdrawn.add(Action.MEMBERS_INVITE);

        deed.done.accept(realm, acting);
    }
}

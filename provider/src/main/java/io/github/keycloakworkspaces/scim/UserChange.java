package io.github.keycloakworkspaces.scim;

/** A change of what provisioning says about a person; made from the state that is there under the lock. */
@FunctionalInterface
public interface UserChange {

    /**
     * The new state, which is as the old one if the change says nothing new.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException one of {@link ScimProblems}
     */
    UserState of(UserState current);
}

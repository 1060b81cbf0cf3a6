package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What a fact of one realm is looked up by.
 *
 * @param <V> what is found
 */
public sealed interface FactKey<V> {

    /** What kind of fact it is. All keys of a kind are read together. */
    Kind kind();

    /** The kinds of facts. */
    enum Kind {
        ACCOUNT_BY_ID,
        ACCOUNT_BY_USERNAME,
        ACCOUNT_BY_EMAIL,
        ACCOUNT_BY_NAME,
        PERSON,
        WORKPLACE,
        ORGANIZATION,
        ORGANIZATION_BY_ALIAS,
        WORKSPACE,
        PROJECT,
        PROJECT_BY_EXTERNAL_ID,
        ASSIGNMENT,
        SNAPSHOT,
        ACTIVE_SNAPSHOT,
        CONNECTION,
        ACTIVE_TOKEN_SNAPSHOT,
        TOKEN_SNAPSHOT_BY_ALIAS
    }

    /** How an account is called. A name that several accounts have names nobody. */
    enum NameKind {
        ID(Kind.ACCOUNT_BY_ID),
        USERNAME(Kind.ACCOUNT_BY_USERNAME),
        EMAIL(Kind.ACCOUNT_BY_EMAIL),

        /**
         * The only account that has the name as its id, user name or e-mail address, while it is nobody else's number. What
         * one account calls itself is chosen freely, and must not stand for another one, nor the other way round.
         */
        ANY(Kind.ACCOUNT_BY_NAME);

        private final Kind kind;

        NameKind(Kind kind) {
            this.kind = kind;
        }
    }

    /** An account by a name. */
    record Account(NameKind nameKind, String name) implements FactKey<AccountId> {

        @Override
        public Kind kind() {
            return nameKind.kind;
        }
    }

    /** The person that an account is in our tables. */
    record Person(AccountId account) implements FactKey<PersonId> {

        @Override
        public Kind kind() {
            return Kind.PERSON;
        }
    }

    /** The organization that an account's person works in now. */
    record Workplace(AccountId account) implements FactKey<OrganizationId> {

        @Override
        public Kind kind() {
            return Kind.WORKPLACE;
        }
    }

    /** An organization by its number. */
    record Organization(OrganizationId id) implements FactKey<OrganizationResource> {

        @Override
        public Kind kind() {
            return Kind.ORGANIZATION;
        }
    }

    /** An organization by the alias of the native one, which Keycloak never changes. */
    record OrganizationAlias(String alias) implements FactKey<OrganizationResource> {

        @Override
        public Kind kind() {
            return Kind.ORGANIZATION_BY_ALIAS;
        }
    }

    /** A workspace by its number. */
    record Workspace(WorkspaceId id) implements FactKey<WorkspaceResource> {

        @Override
        public Kind kind() {
            return Kind.WORKSPACE;
        }
    }

    /** A project by its number, with its workspace and settings, and no assignee. */
    record Project(ProjectId id) implements FactKey<ProjectResource> {

        @Override
        public Kind kind() {
            return Kind.PROJECT;
        }
    }

    /** A project by the name that an application gave it; these names are unique in an organization. */
    record ExternalProject(OrganizationId organization, String externalId) implements FactKey<ProjectResource> {

        @Override
        public Kind kind() {
            return Kind.PROJECT_BY_EXTERNAL_ID;
        }
    }

    /** Whether one task of a project is assigned to a person, to label or to review; there is no {@code false}. */
    record Assignment(ProjectId project, long task, PersonId person) implements FactKey<Boolean> {

        @Override
        public Kind kind() {
            return Kind.ASSIGNMENT;
        }
    }

    /** All that an account's person holds in an organization. A deleted membership is as if it had never been. */
    record Snapshot(AccountId account, OrganizationId organization) implements FactKey<PersonSnapshot> {

        @Override
        public Kind kind() {
            return Kind.SNAPSHOT;
        }
    }

    /** As {@link Snapshot}, in the organization that the person works in now. */
    record ActiveSnapshot(AccountId account) implements FactKey<PersonSnapshot> {

        @Override
        public Kind kind() {
            return Kind.ACTIVE_SNAPSHOT;
        }
    }

    /** As {@link Snapshot}, at least as far as it has to do with one workspace and one project. */
    record Connection(
            AccountId account,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable ProjectId project)
            implements FactKey<PersonSnapshot> {

        public static Connection of(AccountId account, Resource resource) {
            WorkspaceResource workspace = resource.inWorkspace();
            ProjectResource project = resource.inProject();
            return new Connection(
                    account,
                    resource.organization(),
                    workspace == null ? null : workspace.id(),
                    project == null ? null : project.id());
        }

        @Override
        public Kind kind() {
            return Kind.CONNECTION;
        }

        /** The key of everything that the person holds there. */
        public Snapshot whole() {
            return new Snapshot(account, organization);
        }
    }

    /** What an account's token says about the organization that the person works in now. */
    record ActiveTokenSnapshot(AccountId account) implements FactKey<TokenSnapshot> {

        @Override
        public Kind kind() {
            return Kind.ACTIVE_TOKEN_SNAPSHOT;
        }
    }

    /** What an account's token says about the organization with that alias. */
    record AliasTokenSnapshot(AccountId account, String alias) implements FactKey<TokenSnapshot> {

        @Override
        public Kind kind() {
            return Kind.TOKEN_SNAPSHOT_BY_ALIAS;
        }
    }
}

package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.tag.TagCases;
import io.github.keycloakworkspaces.tag.TagImports;
import io.github.keycloakworkspaces.tag.Tags;
import io.github.keycloakworkspaces.tag.jpa.JpaTagImportStore;
import io.github.keycloakworkspaces.tag.jpa.JpaTagStore;

/** Tags of members. */
final class TagWiring {

    private final RealmContext context;
    private final MembershipWiring membership;

    TagWiring(RealmContext context, MembershipWiring membership) {
        this.context = context;
        this.membership = membership;
    }

    TagCases cases() {
        var store = new JpaTagStore(context.em(), context.realmId(), context.clock());
        var imports = new JpaTagImportStore(context.em(), context.realmId(), context.clock());
        return new TagCases(
                store,
                new Tags(context.members(), membership.recheck(), store),
                imports,
                new TagImports(context.members(), membership.recheck(), store, imports));
    }
}

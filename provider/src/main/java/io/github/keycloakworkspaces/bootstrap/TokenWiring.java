package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.keycloak.NotedUses;
import io.github.keycloakworkspaces.keycloak.RealmLinkSigner;
import io.github.keycloakworkspaces.token.PersonalTokens;
import io.github.keycloakworkspaces.token.ShownTokens;
import io.github.keycloakworkspaces.token.TokenCases;
import io.github.keycloakworkspaces.token.TokenRules;
import io.github.keycloakworkspaces.token.jpa.JpaTokenStore;
import io.github.keycloakworkspaces.token.keycloak.PersonalTokensSwitch;

/** Personal tokens of members. */
final class TokenWiring {

    private final RealmContext context;
    private final MembershipWiring membership;

    TokenWiring(RealmContext context, MembershipWiring membership) {
        this.context = context;
        this.membership = membership;
    }

    TokenCases cases() {
        var store = new JpaTokenStore(context.em(), context.realmId());
        var recheck = membership.recheck();
        boolean on = PersonalTokensSwitch.isOn(context.realm());
        return new TokenCases(
                new PersonalTokens(context.members(), recheck, store, context.random(), context.clock(), on),
                new ShownTokens(
                        store,
                        new NotedUses<>(
                                context.session(),
                                context.realm(),
                                TokenCases.class,
                                (cases, token, now) -> cases.shown().used(token, now)),
                        new RealmLinkSigner(context.session(), context.realm()),
                        context.clock(),
                        on),
                new TokenRules(context.members(), recheck, store));
    }
}

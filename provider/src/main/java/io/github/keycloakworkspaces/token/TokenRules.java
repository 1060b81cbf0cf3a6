package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.function.UnaryOperator;

/** Which tokens an organization lets its members have. */
public final class TokenRules {

    private final MembershipStore members;
    private final PermissionRecheck recheck;
    private final TokenStore store;

    public TokenRules(MembershipStore members, PermissionRecheck recheck, TokenStore store) {
        this.members = members;
        this.recheck = recheck;
        this.store = store;
    }

    public TokenSettings of(OrganizationId organization) {
        return store.settings(organization);
    }

    /**
     * Changes what there is. Tokens of a kind that is switched off are worthless at once, and worth again what they were
     * once it is switched on; another lifetime counts for tokens that are made from then on.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    public TokenSettings change(Actor actor, OrganizationId organization, UnaryOperator<TokenSettings> change) {
        Authority.lock(members, recheck, actor, organization, Action.MEMBERS_CHANGE_ROLE);
        TokenSettings changed = change.apply(store.settings(organization));
        store.setSettings(organization, changed);
        return changed;
    }
}

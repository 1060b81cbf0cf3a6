package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.token.TokenState.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens of the members of one realm's organizations, which have {@link PersonalTokens#MOST} each, and one besides. */
public interface TokenStore {

    List<TokenState> list(Holder holder, TokenOrder order);

    Optional<TokenState> find(Holder holder, String hash);

    /** How many personal tokens a member has. */
    long count(Holder holder);

    TokenState add(NewToken token);

    /**
     * Removes one of a member's.
     *
     * @return whether there was one
     */
    boolean remove(Holder holder, TokenId token);

    /** Removes the one that a member may have besides the personal ones. */
    void removeLegacy(Holder holder);

    /** Removes those that are not good any more. */
    void removeEnded(Holder holder, Instant now);

    /**
     * As whom the token with the hash lets somebody act: nobody of another realm or a disabled organization, nobody who
     * doesn't work in it or whose account is disabled, and by none that the organization doesn't allow.
     */
    Optional<TokenBearer> bearer(String hash);

    /** As {@link #bearer(String)}. */
    Optional<TokenBearer> bearer(TokenId token);

    /** Notes that the token is used now. */
    void used(TokenId token, Instant now);

    TokenSettings settings(OrganizationId organization);

    void setSettings(OrganizationId organization, TokenSettings settings);
}

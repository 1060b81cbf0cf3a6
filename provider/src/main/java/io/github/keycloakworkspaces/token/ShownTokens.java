package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.LinkSigner;
import io.github.keycloakworkspaces.shared.Secret;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.shared.TokenUses;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/** As whom somebody acts who shows a personal token, or what stands for one for a few minutes. */
public final class ShownTokens {

    /** The longest text that may be a token. */
    private static final int LONGEST = 200;

    private final TokenStore store;
    private final TokenUses<TokenId> uses;
    private final LinkSigner signer;
    private final Clock clock;
    private final boolean on;

    /** @param on whether the realm allows any organization to have tokens */
    public ShownTokens(TokenStore store, TokenUses<TokenId> uses, LinkSigner signer, Clock clock, boolean on) {
        this.store = store;
        this.uses = uses;
        this.signer = signer;
        this.clock = clock;
        this.on = on;
    }

    /** Whether a text says of itself that it is one of these; no token of Keycloak does. */
    public static boolean like(String text) {
        return text.startsWith(PersonalTokens.PREFIX) || text.startsWith(TokenPass.PREFIX);
    }

    /** Empty for whatever is wrong with it: finding that out takes the same steps, one statement among them. */
    public Optional<TokenBearer> bearer(String shown) {
        Instant now = now();
        Optional<TokenBearer> found =
                find(shown, now).filter(bearer -> bearer.life().good(now));
        found.filter(bearer -> bearer.life().newsThatUsed(now)).ifPresent(bearer -> uses.note(bearer.token(), now));
        return found;
    }

    /**
     * What stands for a token for a few minutes.
     *
     * @param letIn whether the account is one that may come in by it, which Keycloak knows
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code token.refused}
     */
    public String pass(String shown, Predicate<TokenBearer> letIn) {
        TokenBearer bearer = shown.startsWith(TokenPass.PREFIX)
                ? null
                : bearer(shown).filter(letIn).orElse(null);
        if (bearer == null) {
            throw TokenProblems.refused();
        }
        return TokenPass.of(bearer.token(), now(), signer);
    }

    /** Notes that a token was used. */
    public void used(TokenId token, Instant now) {
        store.used(token, now);
    }

    private Optional<TokenBearer> find(String shown, Instant now) {
        if (!on || shown.length() > LONGEST) {
            return Optional.empty();
        }
        return shown.startsWith(TokenPass.PREFIX)
                ? TokenPass.read(shown, now, signer).flatMap(store::bearer)
                : store.bearer(Secret.shown(shown).hash());
    }

    /** In milliseconds, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

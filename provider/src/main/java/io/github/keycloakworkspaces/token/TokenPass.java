package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.LinkSigner;
import io.github.keycloakworkspaces.shared.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for a personal token for a few minutes, so that a script needn't send the token itself with each request.
 * Nothing of it is stored: it names the token, and is worth what that is worth at the moment.
 */
final class TokenPass {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    static final String PREFIX = "pass-";

    private static final Pattern TEXT =
            Pattern.compile("pass-(([1-9][0-9]{0,17})\\.([1-9][0-9]{0,11}))\\.([\\w-]{1,100})");

    /** No other code of the realm is made for such a text. */
    private static final String PURPOSE = "workspaces-token-pass:";

    private TokenPass() {}

    static String of(TokenId token, Instant now, LinkSigner signer) {
        String content = token + "." + now.plus(LIFETIME).getEpochSecond();
        return PREFIX + content + "." + signer.sign(PURPOSE + content);
    }

    /** The token that it stands for; empty for what the realm hasn't made, and for one that is over. */
    static Optional<TokenId> read(String text, Instant now, LinkSigner signer) {
        Matcher parts = TEXT.matcher(text);
        boolean good = parts.matches()
                && signer.verify(PURPOSE + parts.group(1), parts.group(4))
                && now.getEpochSecond() < Long.parseLong(parts.group(3));
        return good ? Optional.of(new TokenId(Long.parseLong(parts.group(2)))) : Optional.empty();
    }
}

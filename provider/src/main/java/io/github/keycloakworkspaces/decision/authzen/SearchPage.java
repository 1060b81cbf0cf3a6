package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.Results;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.shared.LinkSigner;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of one search, section 8.2 of the specification. A token carries the place where its page starts and the
 * limit, and is signed together with everything else that was asked, and by whom: it is good for the next page of the
 * same search and for nothing else, on every node, and nothing is kept.
 */
final class SearchPage {

    /** The most results that a page has, and what it has at most if nobody says. */
    static final int MOST = 10_000;

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,19})\\.(\\d{1,19})\\.([\\w-]+)");

    private final LinkSigner signer;
    private final String search;
    private final PageRequest requested;

    /**
     * Reads the page that a request wants.
     *
     * @param search who asks for what: everything that must be the same for the next page
     * @throws ProblemException {@code request.malformed}, {@code page.token}
     */
    SearchPage(LinkSigner signer, String search, JsonNode body) {
        this.signer = signer;
        this.search = search;
        JsonNode page = RequestReader.optionalObject(body, "page", "page");
        RequestReader.optionalObject(page, "properties", "page.properties");
        PageRequest first = new PageRequest(limit(page), Cursor.START);
        this.requested = page.has("token") ? next(Fields.text(page, "token"), page, first.limit()) : first;
    }

    PageRequest requested() {
        return requested;
    }

    PageView show(Results<?> results) {
        return new PageView(
                results.next().map(this::token).orElse(""), results.found().size());
    }

    private static int limit(JsonNode page) {
        JsonNode limit = page.path("limit");
        if (limit.isMissingNode()) {
            return MOST;
        }
        if (!limit.isIntegralNumber() || !limit.canConvertToLong() || limit.longValue() < 0) {
            throw Fields.wrong("page.limit", "a whole number that is not negative");
        }
        return (int) Math.min(limit.longValue(), MOST);
    }

    /** Whoever follows a token needn't repeat the limit. */
    private PageRequest next(String token, JsonNode page, int limit) {
        Matcher parts = TOKEN.matcher(decoded(token));
        if (!parts.matches()
                || !signer.verify(signed(parts.group(1), parts.group(2), parts.group(3)), parts.group(4))) {
            throw refused();
        }
        int given = Integer.parseInt(parts.group(1));
        if (page.has("limit") && limit != given) {
            throw refused();
        }
        return new PageRequest(given, new Cursor(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))));
    }

    private String token(Cursor next) {
        String limit = String.valueOf(requested.limit());
        String organization = String.valueOf(next.organization());
        String number = String.valueOf(next.number());
        String code = signer.sign(signed(limit, organization, number));
        return encoded(String.join(".", limit, organization, number, code));
    }

    private String signed(String limit, String organization, String number) {
        return String.join("\n", "page", limit, organization, number, search);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for anything that isn't spelled as we spell it. */
    private static String decoded(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            return encoded(text).equals(token) ? text : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static ProblemException refused() {
        return Problem.malformed(
                "page.token", "page.token is for the next page of a search with the same members; this one is not.");
    }
}

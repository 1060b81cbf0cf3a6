package io.github.keycloakworkspaces.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String RANDOM = "Zx9kQ2mB7tR4vN8wL1pD6sF3gH5jK0aC";

    @ParameterizedTest
    @CsvSource({
        "/api/x?token=abc, /api/x?token=***",
        "/api/x?page=2&token=abc&y=1, /api/x?page=2&token=***&y=1",
        "/api/x?TOKEN=abc, /api/x?TOKEN=***",
        "/api/x?%74oken=abc, /api/x?%74oken=***",
        "/api/x?a=1;token=abc, /api/x?a=1;token=***",
        "/api/x?a=1#access_token=abc, /api/x?a=1#access_token=***",
        "/api/x?redirect_uri=http%3A%2F%2Fa%2F%3Ftoken%3Dabc, /api/x?redirect_uri=***",
        "/api/x?next=%2Fcallback%26code%3Dabc, /api/x?next=***",
        "/api/x?q=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.abc, /api/x?q=***",
        "/api/x/eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.abc, /api/x/***",
        "/api/x/token/abc, /api/x/token/***",
        "/api/invite/abc-def, /api/invite/***",
        "/api/x;token=abc/y, /api/x;token=***/y",
        "/api/x%3Ftoken=abc, /api/***",
        "/api/x?Zx9kQ2mB7tR4vN8wL1pD6sF3gH5jK0aC, /api/x?***",
        "/api/x/Zx9kQ2mB7tR4vN8wL1pD6sF3gH5jK0aC/y, /api/x/***/y",
        "https://ann:pass@host/x, https://***@host/x",
        "/api/x?next=https://ann:pass@host/x, /api/x?next=***",
        "/api/x?next=https%3A%2F%2Fann%3Apass%40host, /api/x?next=***",
        "/api/x?next=https%253A%252F%252Fann%253Apass%2540host, /api/x?next=***",
        "/proxy/https://ann:pass@host/x, /proxy/https://***@host/x",
        "/api/x;jsessionid=abc/y, /api/x;jsessionid=***/y",
        "/access/abc/y, /access/***/y",
        "/access/v1/evaluation, /access/v1/evaluation"
    })
    void hides(String address, String clean) {
        assertThat(Secrets.hide(address)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "invitation",
                "code",
                "user_pass",
                "cred",
                "authz",
                "sas",
                "private",
                "access_token",
                "refresh_token",
                "id_token_hint",
                "password",
                "password-confirm",
                "secret",
                "client_secret",
                "session_code",
                "key",
                "api_key",
                "apiKey",
                "client_assertion",
                "SAMLResponse",
                "X-Amz-Signature",
                "otp",
                "pw",
                "pswd",
                "passcode",
                "session",
                "session_state",
                "PHPSESSID",
                "sid",
                "cookie",
                "access",
                "refresh",
                "mfa",
                "magic",
                "magic-link"
            })
    void knowsTheNamesOfSecrets(String name) {
        assertThat(Secrets.hide("/api/x?" + name + "=abc")).isEqualTo("/api/x?" + name + "=***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/api/organizations/5/memberships?page=2&page_size=20&search=ann%40acme.example",
                "/api/invite",
                "/api/invite/reset-token",
                "/api/invite/send-email",
                "/api/projects/12/members/bulk/",
                "/api/activity-logs/?start_date=2026-01-01T00:00:00%2B02:00&ordering=-datetime",
                "organizations/0b6b6db0-9f7a-4a55-8f0f-2c4f9b1f6c11/members/f1d2d2f9-24e9-46ac-86e1-b9c1f2a7d7aa",
                "/api/x?a&b=&token=",
                "/api/x?search=a%3Db%26c"
            })
    void leavesTheRestAsItIs(String address) {
        assertThat(Secrets.hide(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.abc", "eyJhbGciOiJSUzI1NiJ9.x"})
    void hidesTokensInOtherTexts(String agent) {
        assertThat(Secrets.hideTokens(agent)).contains("***").doesNotContain("eyJ");
    }

    @Property
    void tokensAreWhatTheExpressionSays(@ForAll("texts") String text) {
        assertThat(Secrets.hideTokens(text))
                .isEqualTo(text.replaceAll("eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_.-]+", "***"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("eyJ", "e", "y", "J", "a", "B1", "-_", ".", "..", "/", " ", "abcd", "\u00e9")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    /** Whoever can't sign in sends headers, too: a million characters are read once, not once for each beginning of a token. */
    @ParameterizedTest
    @ValueSource(strings = {"eyJ", "eyJhbGciOi.", "?eyJ", "/eyJ.", "a=eyJ&", "?", "=", "%", "a;", "//", "x@"})
    @Timeout(60)
    void longTextsAreReadOnce(String part) {
        String text = "http://a/?" + part.repeat(1_000_000 / part.length());

        assertThat(Secrets.hide(text)).startsWith("http://a/?");
        assertThat(Secrets.hideTokens(text)).startsWith("http://a/?");
    }

    @Property
    void noSecretSurvives(
            @ForAll("names") String name, @ForAll("secrets") String secret, @ForAll("frames") String frame) {
        String address = frame.replace("NAME", name).replace("SECRET", secret);

        assertThat(Secrets.hide(address)).doesNotContain(secret);
    }

    @Property
    void hidingTwiceChangesNothing(@ForAll String address) {
        String once = Secrets.hide(address);

        assertThat(Secrets.hide(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "token", "Invitation", "code", "access_token", "PASSWORD", "client_secret", "key", "se%63ret");
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-', '_', '.', '~', '%', '+', '/')
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(text -> "Q9" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of(
                "/api/x?NAME=SECRET",
                "/api/x?a=b&NAME=SECRET&c=d",
                "/api/x/?NAME=SECRET#end",
                "/api/x;NAME=SECRET",
                "/api/NAME/SECRET",
                "/api/NAME/SECRET/more?a=b",
                "https://host/cb#NAME=SECRET",
                "/api/x?to=%2Fy%3FNAME%3DSECRET",
                "/api/x?Bearer=" + RANDOM + "&NAME=SECRET");
    }
}

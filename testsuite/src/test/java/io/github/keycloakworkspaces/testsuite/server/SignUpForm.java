package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;

/** A visitor's way through registration and sign-in, page by page, without a browser. */
public final class SignUpForm {

    private final Visitor visitor;

    /** An application starts its own sign-in with somebody who comes by a link. */
    private boolean byLink;

    private SignUpForm(TestRealm realm) {
        this(new Visitor(realm.server()));
    }

    private SignUpForm(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Follows an invitation link. */
    public static SignUpForm follow(TestRealm realm, String link) {
        var form = new SignUpForm(realm);
        form.visitor.open(link);
        return form;
    }

    /** Whatever a visitor does next, with the session that they have. */
    public static SignUpForm by(Visitor visitor) {
        return new SignUpForm(visitor);
    }

    /** Follows an invitation link, but carries another token to the registration page. */
    public static SignUpForm smuggle(TestRealm realm, String link, String otherToken) {
        String token = tokenOf(link);
        var form = new SignUpForm(realm);
        form.visitor.detour(address -> address.replace(token, otherToken));
        form.visitor.open(link);
        return form;
    }

    /** Follows an invitation link that leads on to the test's client. */
    public static SignUpForm followIntoTheApp(TestRealm realm, String link) {
        var form = follow(realm, intoTheApp(link));
        form.byLink = true;
        return form;
    }

    /** Opens Keycloak's registration page without any link. */
    public static SignUpForm withoutLink(TestRealm realm) {
        return follow(realm, realm.http().base() + "/protocol/openid-connect/registrations?" + request());
    }

    /** Opens the sign-in page. */
    public static SignUpForm signInPage(TestRealm realm) {
        return follow(realm, signInAddress(realm));
    }

    public static String signInAddress(TestRealm realm) {
        return realm.http().base() + "/protocol/openid-connect/auth?" + request();
    }

    public static String tokenOf(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    /** Submits the registration form, with the password that everybody has. */
    public SignUpForm register(String email) {
        return register(email, email);
    }

    public SignUpForm register(String username, String email) {
        return register(username, email, "New", "Person");
    }

    public SignUpForm register(String username, String email, String firstName, String lastName) {
        return register(username, Map.of("email", email, "firstName", firstName, "lastName", lastName));
    }

    /** Submits the registration form of a realm in which people don't write their address themselves. */
    public SignUpForm registerWithoutAddress(String username) {
        return register(username, Map.of("firstName", "New", "lastName", "Person"));
    }

    private SignUpForm register(String username, Map<String, String> profile) {
        var fields = new LinkedHashMap<>(profile);
        if (visitor.hasField("username")) {
            fields.put("username", username);
        }
        fields.put("password", TestRealm.PASSWORD);
        fields.put("password-confirm", TestRealm.PASSWORD);
        visitor.submit(fields);
        return this;
    }

    /** Submits e-mail and password, on one page or, as realms with organizations ask for them, on two. */
    public SignUpForm signIn(String email) {
        if (!visitor.hasField("password")) {
            visitor.submit(Map.of("username", email));
        }
        visitor.submit(Map.of("username", email, "password", TestRealm.PASSWORD));
        return this;
    }

    /** Whether the page that asks for activation is shown. */
    public boolean waits() {
        return visitor.page().status() == 200 && visitor.html().contains("kw-waiting");
    }

    /** Whether the page is shown that says why nobody gets in here. */
    public boolean isTurnedAway() {
        return visitor.page().status() == 403 && visitor.html().contains("kw-refused");
    }

    /** Whether the page is shown that turns people away, for that cause. */
    public boolean isTurnedAway(String cause) {
        return isTurnedAway() && visitor.html().contains("data-cause=\"" + cause + "\"");
    }

    /** Whether the page is shown that asks somebody with an account to accept an invitation. */
    public boolean asksToJoin() {
        return visitor.page().status() == 200 && visitor.html().contains("kw-join");
    }

    /** Whether the page is shown that leads people to the console who manage the organization's people. */
    public boolean leadsToPeople() {
        return visitor.page().status() == 200 && visitor.html().contains("kw-host");
    }

    /** Leaves that page for where the link leads. */
    public SignUpForm goOn() {
        visitor.followLink("workspaces/signup/done");
        return this;
    }

    public SignUpForm join() {
        visitor.submit(Map.of("decision", "join"));
        return this;
    }

    /** Follows another link, with the session that there is by now. */
    public SignUpForm thenIntoTheApp(String link) {
        byLink = true;
        visitor.open(intoTheApp(link));
        return this;
    }

    /** The sign-in page in another window of the same browser. */
    public SignUpForm signInBeside(TestRealm realm) {
        var beside = new SignUpForm(visitor.beside());
        beside.visitor.open(signInAddress(realm));
        return beside;
    }

    /** Asks the waiting page whether there is a role by now. */
    public SignUpForm checkAgain() {
        visitor.submit(Map.of());
        return this;
    }

    public SignUpForm reload() {
        visitor.reload();
        return this;
    }

    /** Goes on without the invitation. */
    public SignUpForm skip() {
        visitor.submit(Map.of("decision", "skip"));
        return this;
    }

    /** Goes back to the sign-in page, as somebody else. */
    public SignUpForm asSomebodyElse() {
        visitor.followLink("login-actions/restart");
        return this;
    }

    /** Goes from the registration page to the sign-in page. */
    public SignUpForm toSignIn() {
        visitor.followLink("login-actions/authenticate");
        return this;
    }

    /** Whether the client got its code, or by a link the person without anything, for a sign-in of its own. */
    public boolean done() {
        return visitor.left()
                .filter(address -> byLink
                        ? address.equals(TestRealm.REDIRECT)
                        : address.startsWith(TestRealm.REDIRECT) && address.contains("code="))
                .isPresent();
    }

    /** Whether the sign-in page has a way to the registration page. */
    public boolean offersToRegister() {
        return visitor.html().contains("login-actions/registration");
    }

    public boolean asksToRegister() {
        return visitor.hasField("password-confirm");
    }

    public String html() {
        return visitor.html();
    }

    private static String intoTheApp(String link) {
        return link + "&" + Http.encode(Map.of("client_id", TestRealm.APP, "redirect_uri", TestRealm.REDIRECT));
    }

    private static String request() {
        return Http.encode(Map.ofEntries(
                entry("client_id", TestRealm.APP),
                entry("response_type", "code"),
                entry("scope", "openid"),
                entry("redirect_uri", TestRealm.REDIRECT)));
    }
}

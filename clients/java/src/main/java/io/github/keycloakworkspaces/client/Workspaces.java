package io.github.keycloakworkspaces.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * A realm with Keycloak Workspaces. Applications have one of these; it never changes, and many threads may use it at once.
 *
 * <pre>{@code
 * Workspaces workspaces = Workspaces.at(URI.create("https://sso.example.com/realms/labeling/workspaces"));
 * Person person = workspaces.person(accessToken);
 * boolean mayExport = person.can("data.export", Resource.project("chest-xray"));
 * }</pre>
 */
public final class Workspaces {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Wire wire;
    private final Settings settings;

    private Workspaces(Wire wire, Settings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    /**
     * How it behaves.
     *
     * @param answer how long one answer may take
     * @param patience how long a question waits in all for a server that is out of order for the moment
     * @param memory how long an answer is remembered at most; it never is when the token has ended
     * @param clock what tells the time
     */
    record Settings(Duration answer, Duration patience, Duration memory, Clock clock) {

        static final Settings DEFAULT =
                new Settings(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(1), Clock.systemUTC());
    }

    /**
     * The realm at that address.
     *
     * @param base {@code https://…/realms/{realm}/workspaces}
     */
    public static Workspaces at(URI base) {
        return at(base, HttpClient.newBuilder().connectTimeout(CONNECT).build());
    }

    /**
     * The same, by the application's own HTTP client, where it has certificates or a proxy.
     *
     * @param base as above
     * @param http what sends the questions
     */
    public static Workspaces at(URI base, HttpClient http) {
        String text = base.toString();
        URI plain = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        return new Workspaces(new Wire(plain, Objects.requireNonNull(http), Pause.REAL), Settings.DEFAULT);
    }

    /** For tests, which don't wait. */
    Workspaces with(Pause pause, Clock clock) {
        return new Workspaces(
                wire.with(pause), new Settings(settings.answer(), settings.patience(), settings.memory(), clock));
    }

    /**
     * The same, where one answer may take that long; 10 seconds otherwise.
     *
     * @param answer more than nothing
     */
    public Workspaces answering(Duration answer) {
        return new Workspaces(wire, new Settings(answer, settings.patience(), settings.memory(), settings.clock()));
    }

    /**
     * The same, where a question waits that long in all for a server that says 503, and asks it three times at most; 10
     * seconds otherwise.
     *
     * @param patience nothing, for no second try
     */
    public Workspaces patient(Duration patience) {
        return new Workspaces(wire, new Settings(settings.answer(), patience, settings.memory(), settings.clock()));
    }

    /**
     * The same, where answers are remembered for that long at most, and never when the token has ended; a minute otherwise.
     *
     * @param memory nothing, to ask each time
     */
    public Workspaces remembering(Duration memory) {
        return new Workspaces(wire, new Settings(settings.answer(), settings.patience(), memory, settings.clock()));
    }

    /**
     * Whoever that token is of. Keep it as long as the token: it remembers answers.
     *
     * @param accessToken with the audience {@code workspaces}, which the application has got from Keycloak itself, or has
     *     verified before
     * @throws IllegalArgumentException for what is no such token
     */
    public Person person(String accessToken) {
        return new Person(Token.read(accessToken), wire, settings);
    }

    /**
     * Whoever somebody says that they are who sent a token: nothing of it is believed, so it has no claim, and the server,
     * which verifies it, decides everything.
     *
     * @param accessToken as it was sent
     * @throws IllegalArgumentException for what is no such token
     */
    public Person sender(String accessToken) {
        return new Person(Token.read(accessToken).withoutClaim(), wire, settings);
    }
}

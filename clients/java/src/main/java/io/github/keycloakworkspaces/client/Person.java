package io.github.keycloakworkspaces.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever a token is of. Answers are remembered as long as {@link Workspaces#remembering} says, and never when
 * the token has ended.
 * Many threads may use it at once.
 */
public final class Person {

    private static final int MOST = 1_000;

    private final Token token;
    private final Wire wire;
    private final Workspaces.Settings settings;
    private final Memory memory;

    Person(Token token, Wire wire, Workspaces.Settings settings) {
        this.token = token;
        this.wire = wire;
        this.settings = settings;
        this.memory = new Memory(settings.clock(), settings.memory(), token.end());
    }

    /**
     * What the token says about workspaces; empty for somebody who doesn't work in its organization,
     * and for a {@linkplain Workspaces#sender sender}.
     */
    public Optional<Claim> claim() {
        return token.claim();
    }

    /**
     * Whether they may do that. The token's claim answers where it says so, which is as old as the token; otherwise it is
     * what the server has said, now or before.
     *
     * @param action such as {@code project.view}
     * @param resource what it is done to
     * @throws WorkspacesException where the server gives no decision
     */
    public boolean can(String action, Resource resource) {
        return can(List.of(new Question(action, resource))).get(0);
    }

    /**
     * As {@link #can(String, Resource)}, of many at once: what isn't known already is asked together.
     *
     * @param questions as many as you like
     * @return the answers in the order of the questions
     */
    public List<Boolean> can(List<Question> questions) {
        Map<Question, Boolean> known = new LinkedHashMap<>();
        Set<Question> open = new LinkedHashSet<>();
        for (Question question : questions) {
            known(question).ifPresentOrElse(answer -> known.put(question, answer), () -> open.add(question));
        }
        List<Question> asked = List.copyOf(open);
        List<Decision> decisions = ask(asked);
        for (int i = 0; i < asked.size(); i++) {
            known.put(asked.get(i), decisions.get(i).permitted());
        }
        return questions.stream().map(known::get).toList();
    }

    private Optional<Boolean> known(Question question) {
        if (memory.ended()) {
            return Optional.empty();
        }
        boolean claimed = token.claim().filter(claim -> claim.permits(question)).isPresent();
        return claimed ? Optional.of(true) : memory.find(question).map(Decision::permitted);
    }

    /**
     * The server's decisions as they are at this moment, with their reasons.
     *
     * @param questions as many as you like
     * @return the answers in the order of the questions
     * @throws WorkspacesException where the server gives none
     */
    public List<Decision> ask(List<Question> questions) {
        List<Decision> decisions = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += MOST) {
            decisions.addAll(askSome(questions.subList(from, Math.min(from + MOST, questions.size()))));
        }
        return decisions;
    }

    private List<Decision> askSome(List<Question> questions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("type", "user", "id", "id:" + token.subject()));
        body.put("evaluations", questions.stream().map(Question::parts).toList());
        List<Members> answers =
                wire.ask("/access/v1/evaluations", token.text(), body, settings).list("evaluations");
        if (answers.size() != questions.size()) {
            throw new WorkspacesException(200, "The server answered other questions.");
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            decisions.add(decision(questions.get(i), answers.get(i)));
        }
        return decisions;
    }

    /** A question that the server couldn't answer has no answer to remember. */
    private Decision decision(Question question, Members answer) {
        Members context = answer.object("context");
        var decision =
                new Decision(answer.flag("decision"), context.text("reason").orElse(""));
        if (!context.has("error")) {
            memory.keep(question, decision);
        }
        return decision;
    }

    /** Forgets what was answered: what has changed on the server counts from the next question on. */
    public void forget() {
        memory.forget();
    }
}

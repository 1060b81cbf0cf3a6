package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Several questions with what they have in common; one that isn't whole doesn't keep the others from their answers. */
final class Batch {

    static final String ITEMS = "evaluations";

    static final int MOST = 1000;
    private static final List<String> PARTS =
            List.of(RequestReader.SUBJECT, RequestReader.ACTION, RequestReader.RESOURCE, RequestReader.CONTEXT);

    private final List<Item> items;

    private Batch(List<Item> items) {
        this.items = items;
    }

    /** A question, or what is wrong with it. */
    private record Item(
            @Nullable Question question, @Nullable Problem problem) {}

    /** Whether a request has several questions; without any it is one question. */
    static boolean isBatch(JsonNode body) {
        JsonNode items = body.path(ITEMS);
        return items.isArray() ? !items.isEmpty() : !items.isMissingNode();
    }

    /** @throws ProblemException {@code request.malformed} for what concerns the request as a whole */
    static Batch read(JsonNode body) {
        JsonNode given = body.path(ITEMS);
        if (!given.isArray() || given.size() > MOST) {
            throw Fields.wrong(ITEMS, "a list of up to " + MOST + " questions");
        }
        requireWholeDefaults(body);
        List<Item> items = new ArrayList<>();
        given.forEach(item -> items.add(item(body, Fields.object(item, ITEMS + "[" + items.size() + "]"))));
        return new Batch(items);
    }

    private static void requireWholeDefaults(JsonNode body) {
        if (body.has(RequestReader.SUBJECT)) {
            RequestReader.subject(body);
        }
        if (body.has(RequestReader.ACTION)) {
            RequestReader.action(body);
        }
        if (body.has(RequestReader.RESOURCE)) {
            RequestReader.resource(body);
        }
        RequestReader.context(body);
    }

    /** An item's part takes the place of the whole default: nothing is merged. */
    private static Item item(JsonNode defaults, JsonNode item) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (String part : PARTS) {
            JsonNode value = item.has(part) ? item.path(part) : defaults.path(part);
            if (!value.isMissingNode()) {
                whole.set(part, value);
            }
        }
        try {
            return new Item(RequestReader.question(whole), null);
        } catch (ProblemException e) {
            return new Item(null, e.problem());
        }
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Item item : items) {
            if (item.question() != null) {
                questions.add(item.question());
            }
        }
        return questions;
    }

    /** All answers in the order of the items, from the decisions in the order of the questions. */
    List<EvaluationView> answers(List<Optional<Decision>> decisions) {
        Iterator<Optional<Decision>> next = decisions.iterator();
        List<EvaluationView> answers = new ArrayList<>();
        for (Item item : items) {
            answers.add(
                    item.question() == null
                            ? EvaluationView.refused(Objects.requireNonNull(item.problem()))
                            : EvaluationView.of(item.question(), next.next()));
        }
        return answers;
    }
}

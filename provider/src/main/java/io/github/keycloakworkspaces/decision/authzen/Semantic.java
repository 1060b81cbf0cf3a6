package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** When a batch has its answer: {@code options.evaluations_semantic}. */
enum Semantic {
    EXECUTE_ALL,
    DENY_ON_FIRST_DENY,
    PERMIT_ON_FIRST_PERMIT;

    static final String MEMBER = "evaluations_semantic";

    /** @throws ProblemException {@code request.malformed} */
    static Semantic read(JsonNode body) {
        JsonNode options = RequestReader.optionalObject(body, "options", "options");
        if (!options.has(MEMBER)) {
            return EXECUTE_ALL;
        }
        String word = Fields.text(options, MEMBER);
        return Arrays.stream(values())
                .filter(semantic -> semantic.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Fields.wrong(
                        "options." + MEMBER,
                        "one of " + Arrays.stream(values()).map(Semantic::word).collect(Collectors.joining(", "))));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answers up to the one that decides. */
    List<EvaluationView> until(List<EvaluationView> answers) {
        for (int i = 0; i < answers.size(); i++) {
            if (decides(answers.get(i))) {
                return answers.subList(0, i + 1);
            }
        }
        return answers;
    }

    private boolean decides(EvaluationView answer) {
        return switch (this) {
            case EXECUTE_ALL -> false;
            case DENY_ON_FIRST_DENY -> !answer.decision();
            case PERMIT_ON_FIRST_PERMIT -> answer.decision();
        };
    }
}

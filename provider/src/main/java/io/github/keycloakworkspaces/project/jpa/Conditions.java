package io.github.keycloakworkspaces.project.jpa;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;

/** The conditions of a statement, each with the parameters that it needs. */
final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    Conditions and(String condition) {
        text.append("and (").append(condition).append(")\n");
        return this;
    }

    Conditions and(String condition, String parameter, Object value) {
        return and(condition).with(parameter, value);
    }

    /** What follows the conditions. */
    Conditions then(String rest) {
        text.append(rest).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    <Q extends Query> Q bind(Q statement) {
        parameters.forEach(statement::setParameter);
        return statement;
    }
}

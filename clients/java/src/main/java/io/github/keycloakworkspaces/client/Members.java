package io.github.keycloakworkspaces.client;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object; what isn't there, or is of another type, is empty. */
record Members(Map<?, ?> all) {

    /** Of any value; one that is no object has none. */
    static Members of(Object value) {
        return new Members(value instanceof Map<?, ?> all ? all : Map.of());
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    Members object(String name) {
        return of(all.get(name));
    }

    List<Members> list(String name) {
        List<Members> items = new ArrayList<>();
        if (all.get(name) instanceof List<?> values) {
            values.forEach(value -> items.add(of(value)));
        }
        return items;
    }

    Optional<String> text(String name) {
        return all.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Long> number(String name) {
        try {
            return all.get(name) instanceof BigDecimal number ? Optional.of(number.longValueExact()) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(all.get(name));
    }
}

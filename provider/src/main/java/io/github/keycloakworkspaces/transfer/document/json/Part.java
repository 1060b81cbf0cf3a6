package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a document that was checked, and where it stands.
 *
 * @param place empty for the document itself
 */
record Part(JsonNode node, String place) {

    Part at(String name) {
        return new Part(node.path(name), place.isEmpty() ? name : place + "." + name);
    }

    String needed(String name) {
        return node.path(name).textValue();
    }

    <T> Given<T> given(String name, Function<Part, T> read) {
        if (!node.has(name)) {
            return Given.absent();
        }
        return Given.of(node.path(name).isNull() ? null : read.apply(at(name)));
    }

    Given<String> text(String name) {
        return given(name, value -> value.node().textValue());
    }

    Given<Boolean> flag(String name) {
        return given(name, value -> value.node().booleanValue());
    }

    /** To the millisecond, as it is stored. */
    Given<Instant> moment(String name) {
        return given(
                name,
                value -> OffsetDateTime.parse(value.node().textValue())
                        .toInstant()
                        .truncatedTo(ChronoUnit.MILLIS));
    }

    Origin origin(String creator) {
        return new Origin(text(creator), moment("created_at").value());
    }

    <T> Given<List<T>> list(String name, Function<Part, T> read) {
        return given(name, list -> {
            List<T> items = new ArrayList<>();
            for (JsonNode item : list.node()) {
                items.add(read.apply(new Part(item, list.place() + "[" + items.size() + "]")));
            }
            return items;
        });
    }

    EmailAddress email() {
        return EmailAddress.read(node.textValue())
                .orElseThrow(() -> DocumentProblems.invalid(place, "is no e-mail address"));
    }
}

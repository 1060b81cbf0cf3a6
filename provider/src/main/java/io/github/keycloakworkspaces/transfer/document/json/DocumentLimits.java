package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much one document may hold. It is counted while the text is read for the first time, before anything of it is kept:
 * a few bytes of text are a hundred times as much memory.
 */
public final class DocumentLimits {

    /** Of each kind, wherever in the document they stand. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("organizations", 10_000),
            Map.entry("members", 100_000),
            Map.entry("workspaces", 10_000),
            Map.entry("projects", 20_000),
            Map.entry("templates", 10_000),
            Map.entry("invitations", 50_000),
            Map.entry("invited", 100_000),
            Map.entry("group_mappings", 1_000),
            Map.entry("groups", 20_000),
            Map.entry("left", 200_000),
            Map.entry("roles", 100_000),
            Map.entry("assignees", 100_000),
            Map.entry("annotators", 200_000),
            Map.entry("reviewers", 200_000));

    /** Of people in workspaces, projects and groups, counted apart from those of the organization. */
    private static final int MOST_GRANTS = 200_000;

    private static final Set<String> NESTING = Set.of("workspaces", "projects", "groups");

    private static final String GRANTS = "members of workspaces, projects and groups";

    /** Templates have some of their own, which are the application's. */
    private static final String TAGS = "tags";

    private static final int MOST_TAGS = 1_000;

    private static final String TAGGED = "tags of members";

    private static final int MOST_TAGGED = 200_000;

    /** Of everything: objects, lists, texts, numbers. */
    private static final int MOST_VALUES = 1_000_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private int values;

    private DocumentLimits() {}

    /**
     * Lets a text through that may be read as a whole. What is wrong with it otherwise is for that reading to tell.
     *
     * @param parser at the beginning of a document, or of a list of them; it is read to its end
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.too_large}, naming the limit
     */
    public static void require(JsonParser parser) {
        DocumentLimits limits = new DocumentLimits();
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                limits.see(parser, token);
            }
        } catch (IOException | IllegalArgumentException e) {
            // No JSON, or no YAML: whoever reads the text as a whole ends at the same place, and says where.
        }
    }

    /** The same for what was read already, because it is small. */
    static void require(JsonNode json) {
        try (JsonParser parser = json.traverse()) {
            require(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void see(JsonParser parser, JsonToken token) {
        boolean opens = token.isStructStart();
        if (!opens && !token.isScalarValue()) {
            return;
        }
        values++;
        if (values > MOST_VALUES) {
            throw DocumentProblems.tooLarge("values of all kinds", MOST_VALUES);
        }
        JsonStreamContext here = parser.getParsingContext();
        JsonStreamContext list = opens ? here.getParent() : here;
        if (list != null && list.inArray()) {
            count(list);
        }
    }

    private void count(JsonStreamContext list) {
        JsonStreamContext owner = list.getParent();
        if (owner == null || owner.inRoot()) {
            // The next document of a list.
            counts.clear();
            return;
        }
        String kind = owner.getCurrentName();
        if (kind == null) {
            return;
        }
        String around = listAround(owner);
        if (kind.equals(TAGS)) {
            countTag(around);
        } else if (kind.equals("members") && NESTING.contains(around)) {
            count(GRANTS, MOST_GRANTS);
        } else if (MOST.containsKey(kind)) {
            count(kind, MOST.getOrDefault(kind, 0));
        }
    }

    private void countTag(String around) {
        if (around.equals("members")) {
            count(TAGGED, MOST_TAGGED);
        } else if (!around.equals("templates")) {
            count(TAGS, MOST_TAGS);
        }
    }

    private void count(String name, int most) {
        if (counts.merge(name, 1, Integer::sum) > most) {
            throw DocumentProblems.tooLarge(name, most);
        }
    }

    /** What the list is called that an object is in; empty for one that is in none, or in one without a name. */
    private static String listAround(JsonStreamContext object) {
        JsonStreamContext list = object.getParent();
        JsonStreamContext owner = list == null || !list.inArray() ? null : list.getParent();
        String name = owner == null ? null : owner.getCurrentName();
        return name == null ? "" : name;
    }
}

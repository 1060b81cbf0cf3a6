package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.Schema.Group;
import io.github.keycloakworkspaces.schema.Schema.Member;
import io.github.keycloakworkspaces.schema.Schema.Text;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The bodies of requests as tables, for the description of the API. {@link RequestReader} reads them part by part, because
 * a part that is missing in one question of a batch is a default's, or a fault of that question only.
 */
final class Bodies {

    private static final Schema.Type OBJECT = new Schema.Entries(new Schema.Anything());
    private static final Member PROPERTIES = optional("properties", OBJECT);
    private static final Member CONTEXT = optional(RequestReader.CONTEXT, OBJECT);

    private static final Group SUBJECT =
            group("AccessSubject", needed("type", Text.ANY), needed("id", Text.ANY), PROPERTIES);
    private static final Group SUBJECT_LIKE = group("AccessSubjectLike", needed("type", Text.ANY), PROPERTIES);
    private static final Group ACTION = group("AccessAction", needed("name", Text.ANY), PROPERTIES);
    private static final Group RESOURCE =
            group("AccessResource", needed("type", Text.ANY), needed("id", Text.ANY), PROPERTIES);
    private static final Group RESOURCE_LIKE = group("AccessResourceLike", needed("type", Text.ANY), PROPERTIES);
    private static final Member PAGE = optional(
            "page",
            group(
                    "AccessPage",
                    optional("token", Text.ANY),
                    optional("limit", new Schema.Whole(0, Long.MAX_VALUE)),
                    PROPERTIES));

    private Bodies() {}

    /** One question. */
    static final class Evaluation implements Supplier<Group> {

        @Override
        public Group get() {
            return group(
                    "EvaluationRequest",
                    needed(RequestReader.SUBJECT, SUBJECT),
                    needed(RequestReader.ACTION, ACTION),
                    needed(RequestReader.RESOURCE, RESOURCE),
                    CONTEXT);
        }
    }

    /** Several questions, with what they have in common. */
    static final class Evaluations implements Supplier<Group> {

        @Override
        public Group get() {
            Member[] parts = {
                optional(RequestReader.SUBJECT, SUBJECT),
                optional(RequestReader.ACTION, ACTION),
                optional(RequestReader.RESOURCE, RESOURCE),
                CONTEXT
            };
            Schema all = new Schema(List.of(parts), Set.of())
                    .with(List.of(
                            optional(Batch.ITEMS, new Schema.Items(group("EvaluationItem", parts), 0, Batch.MOST)),
                            optional("options", group("EvaluationOptions", optional(Semantic.MEMBER, words())))));
            return new Group("EvaluationsRequest", all);
        }

        private static Schema.Type words() {
            return new Schema.Choice(
                    List.of(Semantic.values()).stream().map(Semantic::word).toList());
        }
    }

    /** Who may do something with a resource. */
    static final class SubjectSearch implements Supplier<Group> {

        @Override
        public Group get() {
            return group(
                    "SubjectSearchRequest",
                    needed(RequestReader.SUBJECT, SUBJECT_LIKE),
                    needed(RequestReader.ACTION, ACTION),
                    needed(RequestReader.RESOURCE, RESOURCE),
                    CONTEXT,
                    PAGE);
        }
    }

    /** What somebody may do something with. */
    static final class ResourceSearch implements Supplier<Group> {

        @Override
        public Group get() {
            return group(
                    "ResourceSearchRequest",
                    needed(RequestReader.SUBJECT, SUBJECT),
                    needed(RequestReader.ACTION, ACTION),
                    needed(RequestReader.RESOURCE, RESOURCE_LIKE),
                    CONTEXT,
                    PAGE);
        }
    }

    /** What somebody may do with a resource. */
    static final class ActionSearch implements Supplier<Group> {

        @Override
        public Group get() {
            return group(
                    "ActionSearchRequest",
                    needed(RequestReader.SUBJECT, SUBJECT),
                    needed(RequestReader.RESOURCE, RESOURCE),
                    CONTEXT,
                    PAGE);
        }
    }

    private static Group group(String name, Member... members) {
        return new Group(name, new Schema(List.of(members), Set.of()));
    }

    private static Member needed(String name, Schema.Type type) {
        return new Member(name, type, false, true, null);
    }

    private static Member optional(String name, Schema.Type type) {
        return new Member(name, type, false, false, null);
    }
}

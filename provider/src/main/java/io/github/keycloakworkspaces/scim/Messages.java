package io.github.keycloakworkspaces.scim;

/** What all messages have in common. */
final class Messages {

    private static final String SCHEMAS = "schemas";

    private Messages() {}

    static ScimValue.Complex object(ScimValue message) {
        if (message instanceof ScimValue.Complex complex) {
            return complex;
        }
        throw ScimProblems.invalidSyntax("The body is a JSON object.");
    }

    /** Which ones is left to the sender: some write others than they mean. */
    static void requireSchemas(ScimValue.Complex body) {
        ScimValue schemas = body.attributes().getOrDefault(SCHEMAS, ScimValue.NOTHING);
        if (ScimValues.many(schemas).isEmpty()) {
            throw ScimProblems.invalidSyntax("The body says its schemas.");
        }
    }
}

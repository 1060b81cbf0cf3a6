package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.scim.json.ScimJson;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Messages as senders write them, with single quotes for double ones. */
final class Sent {

    private Sent() {}

    static ScimValue json(String text) {
        return ScimJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** A PATCH of those operations. */
    static ScimValue patch(String... operations) {
        return json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
                + String.join(",", operations) + "]}");
    }

    /** The code that something is refused with. */
    static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }
}

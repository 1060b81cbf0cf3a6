package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.time.Duration;

/**
 * The refusals of the protocol. A code {@code scim.invalid_value} is answered with the {@code scimType}
 * {@code invalidValue} (RFC 7644, section 3.12); problems of other domains are answered without one.
 */
public final class ScimProblems {

    private ScimProblems() {}

    public static ProblemException invalidFilter(String detail) {
        return Problem.malformed("scim.invalid_filter", detail);
    }

    public static ProblemException invalidPath(String detail) {
        return Problem.malformed("scim.invalid_path", detail);
    }

    public static ProblemException invalidSyntax(String detail) {
        return Problem.malformed("scim.invalid_syntax", detail);
    }

    public static ProblemException invalidValue(String detail) {
        return Problem.malformed("scim.invalid_value", detail);
    }

    public static ProblemException mutability(String detail) {
        return Problem.malformed("scim.mutability", detail);
    }

    public static ProblemException noTarget(String detail) {
        return Problem.malformed("scim.no_target", detail);
    }

    public static ProblemException tooMany(String detail) {
        return Problem.malformed("scim.too_many", detail);
    }

    public static ProblemException uniqueness(String detail) {
        return Problem.conflict("scim.uniqueness", detail);
    }

    /** Of another organization or of nobody: the same answer. */
    public static ProblemException notFound() {
        return Problem.notFound("scim.not_found", "There is nothing with this id.");
    }

    /** No token, or one that is wrong, over or revoked: the same answer. */
    public static ProblemException unauthenticated() {
        return Problem.unauthenticated("scim.unauthenticated", "A valid SCIM token is needed.");
    }

    public static ProblemException ownerProtected() {
        return Problem.forbidden(
                "owner.protected", "The Owner of the organization can't be deactivated or deleted by provisioning.");
    }

    /** Somebody else makes the account for the same address; the next try finds it. */
    public static ProblemException accountBeingMade() {
        return Problem.unavailable(
                        "account.being_made", "An account for this address is being made at this moment; try again.")
                .refusal();
    }

    public static ProblemException noSeat() {
        return Problem.forbidden(
                "seats.exhausted",
                "All seats of the organization are taken. Once one is free, or there are more, the next try works.");
    }

    public static ProblemException notOffered() {
        return Problem.notOffered("scim.not_offered", "This part of the protocol isn't offered.");
    }

    /** What a server says of itself isn't searched (RFC 7644, section 4). */
    public static ProblemException notSearched() {
        return Problem.forbidden("scim.not_searched", "Schemas and resource types can't be filtered.");
    }

    static ProblemException limited(Duration wait) {
        return Problem.limited("scim.rate_limited", "Too many requests for this organization.", wait);
    }
}

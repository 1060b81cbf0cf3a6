package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** What can go wrong with the tokens of members. */
public final class TokenProblems {

    private TokenProblems() {}

    /** A thief of one token must not be able to make others, which outlive it. */
    public static ProblemException signInNeeded() {
        return Problem.forbidden("token.sign_in_needed", "Only somebody who has signed in does that, not a program.");
    }

    /** Whatever is made with a token that is of no use to a thief must be of none either. */
    public static ProblemException bound() {
        return Problem.forbidden(
                "token.bound", "Who calls with a token that is bound to its sender makes none that isn't.");
    }

    /** A refresh token, or personal one, that is none or not any more. */
    public static ProblemException refused() {
        return Problem.unauthenticated("token.refused", "The refresh token is not valid, or not any more.");
    }

    static ProblemException off() {
        return Problem.forbidden("token.off", "The organization has switched these tokens off.");
    }

    static ProblemException tooMany() {
        return Problem.conflict("token.too_many", "A member has at most " + PersonalTokens.MOST + " personal tokens.");
    }

    static ProblemException tooLong(int days) {
        return Problem.malformed("token.too_long", "In this organization a token is good for 1 to " + days + " days.");
    }

    public static ProblemException notFound() {
        return Problem.notFound("token.not_found", "You have no such token in this organization.");
    }

    static ProblemException invalid() {
        return Problem.malformed("token.invalid", "That is no token of yours in this organization, or not any more.");
    }
}

package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** The refusals of this domain; each begins with the place in the document, such as {@code workspaces[2].title}. */
public final class DocumentProblems {

    private DocumentProblems() {}

    public static ProblemException invalid(String place, String wrong) {
        return Problem.malformed("document.invalid", place + ": " + wrong);
    }

    public static ProblemException tooLarge(String kind, int most) {
        return Problem.tooLarge("document.too_large", kind + ": a document may have " + most + " of them at most");
    }

    public static ProblemException duplicate(String place, String name) {
        return Problem.malformed("document.duplicate", place + ": " + name + " stands here twice");
    }

    public static ProblemException unknownPerson(String place, String name) {
        return Problem.malformed("document.unknown_person", place + ": there is no account " + name);
    }

    public static ProblemException notImported(String place, String name) {
        return Problem.malformed(
                "document.not_imported",
                place + ": the account " + name + " is of a user federation that doesn't import accounts");
    }

    public static ProblemException noMember(String place, String name) {
        return Problem.malformed("document.no_member", place + ": " + name + " is no member of the organization");
    }

    public static ProblemException noInvitation(String place, String email) {
        return Problem.malformed("document.no_invitation", place + ": there is no open invitation for " + email);
    }

    public static ProblemException seatsExhausted(String place, int limit) {
        return Problem.conflict(
                "seats.exhausted", place + ": more people would work than the " + limit + " seats allow");
    }

    public static ProblemException unknownClient(String clientId) {
        return Problem.malformed("client.unknown", "There is no client " + clientId + ".");
    }
}

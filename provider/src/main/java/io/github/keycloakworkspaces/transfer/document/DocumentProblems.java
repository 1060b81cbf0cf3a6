package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** The refusals of this domain; each begins with the location in the document, such as {@code workspaces[2].title}. */
public final class DocumentProblems {

    private DocumentProblems() {}

    public static ProblemException invalid(String location, String wrong) {
        return Problem.malformed("document.invalid", location + ": " + wrong);
    }

    public static ProblemException tooLarge(String kind, int most) {
        return Problem.tooLarge("document.too_large", kind + ": a document may have " + most + " of them at most");
    }

    public static ProblemException duplicate(String location, String name) {
        return Problem.malformed("document.duplicate", location + ": " + name + " stands here twice");
    }

    public static ProblemException unknownPerson(String location, String name) {
        return Problem.malformed("document.unknown_person", location + ": there is no account " + name);
    }

    public static ProblemException notImported(String location, String name) {
        return Problem.malformed(
                "document.not_imported",
                location + ": the account " + name + " is of a user federation that doesn't import accounts");
    }

    public static ProblemException unknownGroup(String location, String name) {
        return Problem.malformed("document.unknown_group", location + ": the realm has no group with the path " + name);
    }

    public static ProblemException noMember(String location, String name) {
        return Problem.malformed("document.no_member", location + ": " + name + " is no member of the organization");
    }

    public static ProblemException noInvitation(String location, String email) {
        return Problem.malformed("document.no_invitation", location + ": there is no open invitation for " + email);
    }

    public static ProblemException noTag(String location, String label) {
        return Problem.malformed("document.no_tag", location + ": the organization has no tag " + label);
    }

    public static ProblemException seatsExhausted(String location, int limit) {
        return Problem.conflict(
                "seats.exhausted", location + ": more people would work than the " + limit + " seats allow");
    }

    public static ProblemException unknownClient(String clientId) {
        return Problem.malformed("client.unknown", "There is no client " + clientId + ".");
    }
}

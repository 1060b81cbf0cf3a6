package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** The refusals of this domain; each names the place in the document. */
public final class DocumentProblems {

    private DocumentProblems() {}

    public static ProblemException invalid(String place, String wrong) {
        return Problem.malformed("document.invalid", place + ": " + wrong);
    }

    static ProblemException unknownPerson(String place, String name) {
        return Problem.malformed("document.unknown_person", place + ": there is no account " + name);
    }

    static ProblemException noMember(String place, String name) {
        return Problem.malformed("document.no_member", place + ": " + name + " is no member of the organization");
    }

    public static ProblemException unknownClient(String clientId) {
        return Problem.malformed("client.unknown", "There is no client " + clientId + ".");
    }
}

package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Collection;
import java.util.stream.Collectors;

/** The refusals of this domain, by outcome. */
public final class MemberProblems {

    private static final int NAMED = 20;

    private MemberProblems() {}

    public static ProblemException heldByGroups(Collection<PersonId> people) {
        String first = people.stream()
                .map(PersonId::value)
                .sorted()
                .limit(NAMED)
                .map(number -> Long.toString(number))
                .collect(Collectors.joining(", "));
        return Problem.conflict(
                "membership.by_group",
                "A group keeps people here, and they stay until they leave it or it is mapped no more: " + first
                        + (people.size() > NAMED ? " and others" : "") + ".");
    }

    public static ProblemException organizationNotFound() {
        return Problem.notFound("organization.not_found", "There is no such organization that you can see.");
    }

    public static ProblemException contradictingOrganizations() {
        return Problem.malformed(
                "organization.contradicting", "The request names two organizations; it can be about one only.");
    }

    public static ProblemException memberNotFound() {
        return Problem.notFound("member.not_found", "There is no such member in this organization.");
    }

    static ProblemException notAssignable(Role role) {
        return Problem.malformed(
                "role.not_assignable", "The role " + role.code() + " can't be assigned; ownership is transferred.");
    }

    static ProblemException ownerProtected() {
        return Problem.forbidden(
                "owner.protected", "The Owner's role can't be changed and the Owner can't be removed.");
    }

    static ProblemException ownerLeaves() {
        return Problem.conflict("owner.must_transfer", "The Owner passes ownership on before leaving.");
    }

    public static ProblemException ownersPage() {
        return Problem.forbidden("owner.protected", "The Owner's page is seen by the Owner only.");
    }

    public static ProblemException accountElsewhere() {
        return Problem.conflict(
                "account.not_imported",
                "The account is of a user federation that doesn't import accounts; members need an imported one.");
    }

    public static ProblemException onlyOwner(String what) {
        return Problem.forbidden("owner.only", "Only the Owner " + what + ".");
    }

    public static ProblemException sessionsOfRealm() {
        return Problem.forbidden(
                "session_policy.realm_only",
                "Sessions last as long as the realm says, in every organization alike; its administrator changes that.");
    }

    static ProblemException ownerNeedsActiveMember() {
        return Problem.conflict("owner.needs_active_member", "Ownership is passed on to a member with a working role.");
    }

    public static ProblemException titleTaken() {
        return Problem.conflict("organization.title_taken", "Another organization has this title.");
    }

    static ProblemException titleIsLink() {
        return Problem.malformed(
                "organization.title_link", "A title must not look like an address, of the web or of e-mail.");
    }

    static ProblemException higherRole() {
        return Problem.forbidden(
                "role.higher", "Nobody gives a role above their own or changes somebody of a higher role.");
    }

    static ProblemException ownRole() {
        return Problem.forbidden("member.self", "Your own role has to be changed by somebody else.");
    }

    static ProblemException deletingOneself() {
        return Problem.notAllowed("member.self", "Nobody deletes themselves.");
    }

    public static ProblemException callerChanged() {
        return Problem.forbidden("caller.changed", "Your own role was changed while you asked.");
    }

    public static ProblemException deactivated() {
        return Problem.conflict("member.not_active", "A deactivated member needs a role first.");
    }

    static ProblemException rolesOfGroups() {
        return Problem.conflict(
                "role.managed_by_groups", "Groups alone give roles in this organization; nobody gives one by hand.");
    }

    static ProblemException workspacesOfGroups() {
        return Problem.conflict(
                "workspace_member.managed_by_groups",
                "Groups alone say who is in which workspace of this organization; nobody is added by hand.");
    }

    static ProblemException projectsOfGroups() {
        return Problem.conflict(
                "project_member.managed_by_groups",
                "Groups alone say who is in which project of this organization, and with which role.");
    }

    static ProblemException seatsOfTheRealm() {
        return Problem.forbidden("seats.realm_only", "Only who manages the realm says how many seats there are.");
    }

    static ProblemException seatsExhausted(int limit) {
        return Problem.conflict("seats.exhausted", "All " + limit + " seats of the organization are taken.");
    }
}

package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.PageParameters;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.mapping.SyncError;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/sync-errors}: what groups said and wasn't followed, and why. */
public final class SyncErrorsResource {

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final MappingCases mapping;

    public SyncErrorsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.mapping = WorkspacesProvider.of(session, MappingCases.class);
    }

    @GET
    @Operation(
            summary = "Lists what groups said and wasn't followed, the latest first.",
            query = PageParameters.class,
            answer = SyncErrorView.class,
            shape = Operation.Shape.PAGE)
    public Response list() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        Paging paging =
                Input.query(PageParameters.class, session.getContext().getUri()).paging();
        Page<SyncError> page = mapping.errors().list(access.organization(), paging.offset(), paging.limit());
        List<SyncError> errors = page.items();
        Map<PersonId, MemberProfile> profiles = profiles(access, errors);
        return paging.answer(
                session, new Page<>(errors, page.count()), error -> SyncErrorView.of(error, profile(error, profiles)));
    }

    @DELETE
    @Operation(summary = "Forgets them; what still isn't right is written down again.", status = 204)
    public Response clear() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        mapping.errors().clear(access.organization());
        return Replies.done(session);
    }

    private Map<PersonId, MemberProfile> profiles(Access access, List<SyncError> errors) {
        Set<PersonId> people = errors.stream()
                .flatMap(error -> Optional.ofNullable(error.person()).stream())
                .collect(Collectors.toSet());
        return people.isEmpty()
                ? Map.of()
                : WorkspacesProvider.of(session, MembershipCases.class)
                        .store()
                        .profilesByPerson(access.organization(), people);
    }

    private static @Nullable MemberProfile profile(SyncError error, Map<PersonId, MemberProfile> profiles) {
        PersonId person = error.person();
        return person == null ? null : profiles.get(person);
    }
}

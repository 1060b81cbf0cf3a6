package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The invitations of one realm in a map. The list for people is made by a database only. */
final class InMemoryInvitationStore implements InvitationStore {

    private record Row(EmailInvitation invitation, String tokenHash) {}

    final Map<AccountId, EmailAddress> addresses = new HashMap<>();
    final List<WorkspaceResource> workspaces = new ArrayList<>();
    final List<ProjectResource> projects = new ArrayList<>();
    final Set<AccountId> readdressed = new HashSet<>();
    final Map<PersonId, Instant> deletions = new HashMap<>();

    private final InMemoryMembershipStore members;
    private final Map<InvitationId, Row> rows = new LinkedHashMap<>();

    InMemoryInvitationStore(InMemoryMembershipStore members) {
        this.members = members;
    }

    List<EmailInvitation> all() {
        return rows.values().stream().map(Row::invitation).toList();
    }

    List<String> hashes() {
        return rows.values().stream().map(Row::tokenHash).toList();
    }

    @Override
    public Map<EmailAddress, EmailInvitation> unsettled(OrganizationId organization, Collection<EmailAddress> emails) {
        return all().stream()
                .filter(invitation -> invitation.organization().equals(organization)
                        && emails.contains(invitation.email())
                        && invitation.usedAt() == null
                        && invitation.revokedAt() == null)
                .collect(Collectors.toMap(EmailInvitation::email, Function.identity()));
    }

    @Override
    public Map<EmailAddress, Role> members(OrganizationId organization, Collection<EmailAddress> emails) {
        Map<EmailAddress, Role> roles = new HashMap<>();
        addresses.forEach((account, email) -> members.liveMember(organization, account)
                .map(Member::role)
                .filter(role -> emails.contains(email))
                .ifPresent(role -> roles.put(email, role)));
        return roles;
    }

    @Override
    public boolean confirmed(AccountId account, EmailAddress email) {
        return !readdressed.contains(account);
    }

    @Override
    public EmailInvitation add(OrganizationId organization, Terms terms) {
        return put(organization, new InvitationId(rows.size() + 1), terms);
    }

    @Override
    public EmailInvitation renew(OrganizationId organization, InvitationId id, Terms terms) {
        return put(organization, id, terms);
    }

    private EmailInvitation put(OrganizationId organization, InvitationId id, Terms terms) {
        EmailInvitation invitation = new EmailInvitation(
                id,
                organization,
                terms.email(),
                terms.role(),
                terms.places(),
                terms.invitedBy(),
                terms.createdAt(),
                terms.expiresAt(),
                null,
                null,
                MailReport.queued());
        rows.put(id, new Row(invitation, terms.tokenHash()));
        return invitation;
    }

    @Override
    public void revoke(OrganizationId organization, InvitationId id, Instant at) {
        settle(id, null, at);
    }

    @Override
    public void end(OrganizationId organization, InvitationId id, String tokenHash, VoidReason reason) {
        rows.computeIfPresent(id, (same, row) -> new Row(row.invitation().ended(reason), row.tokenHash()));
    }

    @Override
    public Optional<EmailInvitation> byToken(String tokenHash) {
        return rows.values().stream()
                .filter(row -> row.tokenHash().equals(tokenHash))
                .map(Row::invitation)
                .findFirst();
    }

    @Override
    public boolean use(OrganizationId organization, InvitationId id, String tokenHash, PersonId person, Instant at) {
        boolean open = byToken(tokenHash)
                .filter(found -> found.id().equals(id) && found.state(at) == EmailInvitation.State.OPEN)
                .isPresent();
        if (open) {
            settle(id, at, null);
        }
        return open;
    }

    private void settle(InvitationId id, @Nullable Instant usedAt, @Nullable Instant revokedAt) {
        rows.computeIfPresent(id, (same, row) -> {
            EmailInvitation now = row.invitation();
            return new Row(
                    new EmailInvitation(
                            id,
                            now.organization(),
                            now.email(),
                            now.role(),
                            now.places(),
                            now.invitedBy(),
                            now.createdAt(),
                            now.expiresAt(),
                            usedAt,
                            revokedAt,
                            now.mail()),
                    row.tokenHash());
        });
    }

    @Override
    public Page<EmailInvitation> page(OrganizationId organization, InvitationQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long open(OrganizationId organization, Instant now) {
        return all().stream()
                .filter(invitation -> invitation.organization().equals(organization)
                        && invitation.state(now) == EmailInvitation.State.OPEN)
                .count();
    }

    @Override
    public List<WorkspaceResource> workspaces(OrganizationId organization, Set<WorkspaceId> ids) {
        return workspaces.stream()
                .filter(found -> found.organization().equals(organization) && ids.contains(found.id()))
                .toList();
    }

    @Override
    public List<ProjectResource> projects(OrganizationId organization, Set<ProjectId> ids) {
        return projects.stream()
                .filter(found -> found.organization().equals(organization) && ids.contains(found.id()))
                .toList();
    }

    @Override
    public boolean deletedAfter(OrganizationId organization, PersonId person, Instant moment) {
        Instant deletion = deletions.get(person);
        return deletion != null && deletion.isAfter(moment);
    }
}

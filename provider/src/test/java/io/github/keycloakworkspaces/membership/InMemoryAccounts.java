package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Native organizations and sessions in memory; what was ended is kept in the order in which it happened. */
public final class InMemoryAccounts implements Accounts {

    private record NativeMember(String organization, AccountId account) {}

    private final Set<NativeMember> joined = new HashSet<>();
    private final Set<NativeMember> managed = new HashSet<>();
    private final Set<AccountId> removed = new HashSet<>();
    private boolean mirrored = true;
    private final List<AccountId> ended = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** Accounts whose sessions were ended, once for each time. */
    List<AccountId> ended() {
        return List.copyOf(ended);
    }

    boolean inNativeOrganization(String nativeId, AccountId account) {
        return joined.contains(new NativeMember(nativeId, account));
    }

    /** As if somebody else had put the account on the list. */
    void appear(String nativeId, String account) {
        joined.add(new NativeMember(nativeId, new AccountId(account)));
    }

    /** As if somebody else had taken the account off the list. */
    void vanish(String nativeId, String account) {
        joined.remove(new NativeMember(nativeId, new AccountId(account)));
    }

    /** As {@link #appear}, by an identity provider of the organization. */
    void appearManaged(String nativeId, String account) {
        appear(nativeId, account);
        managed.add(new NativeMember(nativeId, new AccountId(account)));
    }

    /** As if the account were gone, with all that Keycloak knows of it, and nobody had said so. */
    void remove(String account) {
        AccountId id = new AccountId(account);
        removed.add(id);
        joined.removeIf(member -> member.account().equals(id));
    }

    boolean removed(AccountId account) {
        return removed.contains(account);
    }

    boolean manages(String nativeId, AccountId account) {
        return managed.contains(new NativeMember(nativeId, account));
    }

    Set<AccountId> list(String nativeId) {
        return joined.stream()
                .filter(member -> member.organization().equals(nativeId))
                .map(NativeMember::account)
                .collect(Collectors.toSet());
    }

    /** Switches the realm's mirror. */
    void mirror(boolean on) {
        mirrored = on;
    }

    @Override
    public void endSessions(AccountId account) {
        ended.add(account);
    }

    @Override
    public void join(Organization organization, AccountId account) {
        if (mirrored) {
            joined.add(new NativeMember(organization.nativeId(), account));
        }
    }

    @Override
    public void leave(Organization organization, AccountId account) {
        if (mirrored) {
            unlist(organization, account);
        }
    }

    @Override
    public void unlist(Organization organization, AccountId account) {
        if (!manages(organization.nativeId(), account)) {
            joined.remove(new NativeMember(organization.nativeId(), account));
        }
    }

    @Override
    public void rename(AccountId account, @Nullable String firstName, @Nullable String lastName) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renameOrganization(Organization organization, String name) {
        if (!names.add(name)) {
            throw MemberProblems.titleTaken();
        }
        names.remove(organization.title());
    }

    @Override
    public String createOrganization(String name) {
        if (!names.add(name)) {
            throw new IllegalStateException("an organization is called " + name);
        }
        return name;
    }
}

package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the memberships in memory with the native organizations in memory, for the accounts that a test names. */
final class InMemoryDriftStore implements DriftStore {

    private static final long MOST_ORGANIZATIONS = 100;

    private final MembershipStore store;
    private final InMemoryAccounts accounts;

    InMemoryDriftStore(MembershipStore store, InMemoryAccounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public Optional<OrganizationId> organizationAfter(@Nullable OrganizationId last) {
        return LongStream.rangeClosed(last == null ? 1 : last.value() + 1, MOST_ORGANIZATIONS)
                .mapToObj(OrganizationId::new)
                .filter(id -> store.organization(id).isPresent())
                .findFirst();
    }

    @Override
    public List<AccountId> gone(int most) {
        return numbered().stream()
                .filter(accounts::removed)
                .sorted(Comparator.comparing(AccountId::value))
                .limit(most)
                .toList();
    }

    @Override
    public List<AccountId> drifted(
            OrganizationId organization, Drift drift, boolean mirrored, @Nullable AccountId after, int most) {
        String nativeId = store.organization(organization).orElseThrow().nativeId();
        Set<AccountId> listed = accounts.list(nativeId);
        Predicate<AccountId> belongs = account -> mirrored
                && store.liveMember(organization, account)
                        .filter(member -> member.role().mirrored())
                        .isPresent();
        Predicate<AccountId> unmanaged = account -> !accounts.manages(nativeId, account);
        Stream<AccountId> drifted = switch (drift) {
            case UNKNOWN ->
                listed.stream().filter(account -> member(organization, account).isEmpty());
            case MISSING -> numbered().stream().filter(belongs.and(account -> !listed.contains(account)));
            case STRAY -> listed.stream().filter(unmanaged.and(belongs.negate()));
        };
        return drifted.filter(account -> after == null || account.value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(AccountId::value))
                .limit(most)
                .toList();
    }

    private Optional<Member> member(OrganizationId organization, AccountId account) {
        return store.findPerson(account).flatMap(person -> store.member(organization, person));
    }

    private Set<AccountId> numbered() {
        var numbered = new HashSet<AccountId>();
        for (long number = 1; number <= 1000; number++) {
            store.account(new PersonId(number)).ifPresent(numbered::add);
        }
        return numbered;
    }
}

package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.InMemoryAccounts;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.math.BigInteger;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationLinksTest {

    private static final AccountId ANNA = new AccountId("anna");
    private static final Actor MANAGER = new Actor.RealmManager(null);

    /** Written in base 36 it is the letter z, which has an upper case. */
    private static final long NUMBER = 35;

    private final InMemoryMembershipStore store = new InMemoryMembershipStore(NUMBER);
    private final Memberships memberships =
            new Memberships(store, new InMemoryAccounts(), (actor, organization, action) -> {}, ManualGrants.ALWAYS);
    private final OrganizationLinks links = links("labeling", "key");
    private final OrganizationId acme = create("acme");

    @Test
    void aLinkLeadsToItsOrganization() {
        OrganizationId globex = create("globex");

        assertThat(links.resolve(token(acme)).map(Organization::id)).contains(acme);
        assertThat(links.resolve(token(globex)).map(Organization::id)).contains(globex);
    }

    @Test
    void aLinkStaysTheSameUntilItIsReset() {
        assertThat(links.link(acme)).isEqualTo(links.link(acme));
        assertThat(links.link(acme).organization()).isEqualTo(acme);
        assertThat(token(acme)).startsWith("z.");
    }

    @Test
    void aResetMakesEveryOldLinkWorthless() {
        String first = token(acme);
        String second = links.reset(MANAGER, acme).token();
        String third = links.reset(MANAGER, acme).token();

        assertThat(links.resolve(first)).isEmpty();
        assertThat(links.resolve(second)).isEmpty();
        assertThat(links.resolve(third).map(Organization::id)).contains(acme);
        assertThat(token(acme)).isEqualTo(third);
    }

    /** As after an import, which numbers organizations anew, with the realm's own keys. */
    @Test
    void aLinkDoesNotOpenAnotherOrganizationThatGotItsNumber() {
        String token = token(acme);
        var imported = new InMemoryMembershipStore(NUMBER);
        var memberships = new Memberships(
                imported, new InMemoryAccounts(), (actor, organization, action) -> {}, ManualGrants.ALWAYS);
        Organization other = memberships.create("globex", new AccountId("owner of globex"));
        var links = new OrganizationLinks(
                "labeling", imported, memberships, (actor, organization, action) -> {}, new HmacSigner("key"));

        assertThat(other.id()).isEqualTo(acme);
        assertThat(links.resolve(token)).isEmpty();
        assertThat(refusal(() -> links.join(token, ANNA))).isEqualTo("403 invitation.refused");
    }

    @ParameterizedTest
    @CsvSource({
        "ANNOTATOR, REVIEWER, 403 role.higher",
        "ANNOTATOR, ANNOTATOR,",
        "REVIEWER, MANAGER, 403 role.higher",
        "MANAGER, MANAGER,",
        "MANAGER, ADMINISTRATOR,",
        "ANNOTATOR, NOT_ACTIVATED,"
    })
    void nobodyPassesALinkOnThatGivesMoreThanTheyHave(Role inviter, Role given, @Nullable String refusal) {
        store.setDefaultRole(acme, given);
        Actor actor = new Actor.MemberActor(
                memberships.enforce(acme, ANNA, inviter, Source.IMPORT).person(), inviter);

        assertThat(outcome(() -> links.link(actor, acme))).isEqualTo(refusal);
        assertThat(outcome(() -> links.reset(actor, acme))).isEqualTo(refusal);
    }

    @Test
    void aResetLeavesOtherOrganizationsAlone() {
        OrganizationId globex = create("globex");
        String other = token(globex);
        links.reset(MANAGER, acme);

        assertThat(links.resolve(other).map(Organization::id)).contains(globex);
    }

    @Test
    void aCodeIsGoodForItsOrganizationOnly() {
        OrganizationId globex = create("globex");

        assertThat(links.resolve("z." + code(globex))).isEmpty();
        assertThat(links.resolve("10." + code(acme))).isEmpty();
    }

    @Test
    void aLinkIsGoodInItsRealmOnly() {
        assertThat(links("other", "key").resolve(token(acme))).isEmpty();
    }

    @Test
    void aLinkMadeWithAnotherKeyIsRefused() {
        assertThat(links.resolve(links("labeling", "other").link(acme).token())).isEmpty();
    }

    @Test
    void eachCharacterOfTheCodeCounts() {
        String token = token(acme);
        for (int i = token.indexOf('.') + 1; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';

            assertThat(links.resolve(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void aNumberHasOneSpellingOnly() {
        BigInteger wrapped = BigInteger.TWO.pow(Long.SIZE).add(BigInteger.valueOf(NUMBER));

        for (String number : new String[] {"0z", "00z", "Z", "+z", "-z", " z", "z ", wrapped.toString(36), "0", ""}) {
            assertThat(links.resolve(number + "." + code(acme))).as(number).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "z",
                ".z",
                "z.z",
                "z..",
                "zzzzzzzzzzzzz.",
                "zzzzzzzzzzzzzz.",
                "1y2p0ij32e8e7.",
                "1y2p0ij32e8e8.",
                "\u0661.",
                "\uff5a.",
                "null",
                "\u0000"
            })
    void garbageIsRefused(String start) {
        assertThat(links.resolve(start)).isEmpty();
        assertThat(links.resolve(start + code(acme))).isEmpty();
    }

    @Test
    void nothingMayStandAroundAToken() {
        String token = token(acme);

        for (String changed : new String[] {
            " " + token,
            token + " ",
            token + "\n",
            token + "=",
            token + ".",
            token.toUpperCase(Locale.ROOT),
            token + token
        }) {
            assertThat(links.resolve(changed)).as(changed).isEmpty();
        }
    }

    @Test
    void aDisabledOrganizationInvitesNobody() {
        String token = token(acme);
        store.setEnabled(acme, false);

        assertThat(links.resolve(token)).isEmpty();
        assertThat(refusal(() -> links.join(token, ANNA))).isEqualTo("403 invitation.refused");
    }

    @Test
    void anUnknownOrganizationHasNoLink() {
        assertThat(refusal(() -> links.link(new OrganizationId(999)))).isEqualTo("404 organization.not_found");
        assertThat(refusal(() -> links.reset(MANAGER, new OrganizationId(999))))
                .isEqualTo("404 organization.not_found");
    }

    @Test
    void whoeverJoinsByALinkWaitsForActivation() {
        Member member = links.join(token(acme), ANNA);

        assertThat(member.organization()).isEqualTo(acme);
        assertThat(member.role()).isEqualTo(Role.NOT_ACTIVATED);
        assertThat(member.source()).isEqualTo(Source.INVITATION);
    }

    @Test
    void aLinkWorksForManyAndTwice() {
        Member member = links.join(token(acme), ANNA);

        assertThat(links.join(token(acme), ANNA)).isEqualTo(member);
        assertThat(links.join(token(acme), new AccountId("bert")).person()).isNotEqualTo(member.person());
    }

    @Test
    void nobodyJoinsByALinkThatDoesNotWork() {
        String old = token(acme);
        links.reset(MANAGER, acme);

        for (String token : new String[] {old, "garbage", "10." + code(acme)}) {
            assertThat(refusal(() -> links.join(token, ANNA))).isEqualTo("403 invitation.refused");
        }
        assertThat(store.findPerson(ANNA)).isEmpty();
    }

    @Test
    void whoMayInviteNoMoreResetsNothing() {
        PersonId administrator = memberships
                .enforce(acme, new AccountId("administrator"), Role.ADMINISTRATOR, Source.MANUAL)
                .person();
        var strict = new OrganizationLinks(
                "labeling",
                store,
                memberships,
                (actor, organization, action) -> {
                    throw Problem.forbidden("caller.changed", action.code());
                },
                new HmacSigner("key"));
        String before = links.link(acme).token();

        assertThat(refusal(() -> strict.reset(new Actor.MemberActor(administrator, Role.ADMINISTRATOR), acme)))
                .contains("caller.changed");
        assertThat(links.link(acme).token()).isEqualTo(before);
    }

    private OrganizationLinks links(String realm, String key) {
        return new OrganizationLinks(
                realm, store, memberships, (actor, organization, action) -> {}, new HmacSigner(key));
    }

    private OrganizationId create(String name) {
        return memberships.create(name, new AccountId("owner of " + name)).id();
    }

    private String token(OrganizationId organization) {
        return links.link(organization).token();
    }

    private String code(OrganizationId organization) {
        return token(organization).substring(token(organization).indexOf('.') + 1);
    }

    /** {@code null} if nobody refuses. */
    private static @Nullable String outcome(ThrowingCallable call) {
        return catchThrowable(call) == null ? null : refusal(call);
    }

    private static String refusal(ThrowingCallable call) {
        var problem = catchThrowableOfType(ProblemException.class, call).problem();
        return problem.kind().status() + " " + problem.code();
    }
}

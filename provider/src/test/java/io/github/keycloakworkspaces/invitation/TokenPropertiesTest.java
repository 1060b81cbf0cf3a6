package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.InMemoryAccounts;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class TokenPropertiesTest {

    private static final OrganizationId ACME = new OrganizationId(1);

    @Property
    void noTextIsAToken(@ForAll String text) {
        assertThat(links(1).resolve(text)).isEmpty();
    }

    @Property
    void noTextOfATokensShapeIsOne(@ForAll("shaped") String text) {
        assertThat(links(1).resolve(text)).isEmpty();
    }

    @Property
    void aChangedNumberLeadsNowhere(@ForAll("numbers") String number) {
        Assume.that(!number.equals("1"));
        OrganizationLinks links = links(1);
        String code = links.link(ACME).token().substring(2);

        assertThat(links.resolve(number + "." + code)).isEmpty();
    }

    @Property
    void everyNumberOfAnOrganizationCanBeWritten(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE - 1) long number) {
        OrganizationLinks links = links(number);
        OrganizationId id = new OrganizationId(number);

        assertThat(links.resolve(links.link(id).token()).map(Organization::id)).contains(id);
    }

    @Provide
    Arbitrary<String> shaped() {
        Arbitrary<String> code = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("-_")
                .ofMinLength(18)
                .ofMaxLength(130);
        return Combinators.combine(numbers(), code).as((number, rest) -> number + "." + rest);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(0)
                .ofMaxLength(15);
    }

    private static OrganizationLinks links(long firstOrganization) {
        var store = new InMemoryMembershipStore(firstOrganization);
        var memberships = new Memberships(
                store, new InMemoryAccounts(), (actor, organization, action) -> {}, ManualGrants.ALWAYS);
        memberships.create("acme", new AccountId("owner"));
        return new OrganizationLinks(
                "labeling", store, memberships, (actor, organization, action) -> {}, new HmacSigner("key"));
    }
}

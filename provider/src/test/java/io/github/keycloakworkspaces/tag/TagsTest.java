package io.github.keycloakworkspaces.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.TagId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

    private final InMemoryMembershipStore members = new InMemoryMembershipStore();
    private final InMemoryTagStore store = new InMemoryTagStore();
    private final PermissionRecheck recheck = (actor, organization, action) -> {
        if (actor.role() != Role.OWNER) {
            throw MemberProblems.callerChanged();
        }
    };
    private final Tags tags = new Tags(members, recheck, store);
    private final OrganizationId acme = create("acme");
    private final PersonId person = joined("person");

    private OrganizationId create(String name) {
        return members.create(name, members.person(new AccountId("owner of " + name)), Role.NOT_ACTIVATED)
                .id();
    }

    private PersonId joined(String account) {
        PersonId joined = members.person(new AccountId(account));
        members.put(acme, joined, Role.ANNOTATOR, Source.MANUAL);
        return joined;
    }

    private Actor owner() {
        return new Actor.MemberActor(members.person(new AccountId("owner of acme")), Role.OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Night shift", "night SHIFT", " Night shift "})
    void aLabelIsThereOnce(String label) {
        tags.create(owner(), acme, "Night shift");

        assertThat(refusal(() -> tags.create(owner(), acme, label))).isEqualTo("409 tag.exists");
    }

    @Test
    void anotherOrganizationHasItsOwn() {
        OrganizationId globex = create("globex");
        tags.create(owner(), acme, "Night shift");

        assertThat(tags.createAll(owner(), globex, List.of("Night shift"))).isEqualTo(1);
        assertThat(refusal(() -> tags.rename(owner(), globex, new TagId(1), "Day")))
                .isEqualTo("404 tag.not_found");
    }

    @Test
    void ofManyOnlyThoseAreMadeThatAreMissing() {
        tags.create(owner(), acme, "A");

        assertThat(tags.createAll(owner(), acme, List.of("a", "B", "b", "C"))).isEqualTo(2);
        assertThat(store.labels(acme)).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void aLabelOfNothingThatPeopleSeeIsRefused() {
        assertThat(refusal(() -> tags.create(owner(), acme, " \u200b "))).isEqualTo("400 request.malformed");
    }

    @Test
    void aTagMayBeSpelledAnotherWay() {
        TagId tag = tags.create(owner(), acme, "night");

        tags.rename(owner(), acme, tag, "Night");

        assertThat(store.find(acme, tag).orElseThrow().label()).isEqualTo("Night");
        TagId day = tags.create(owner(), acme, "Day");
        assertThat(refusal(() -> tags.rename(owner(), acme, day, "NIGHT"))).isEqualTo("409 tag.exists");
    }

    @Test
    void tagsAreGivenOnceAndMayTakeThePlaceOfAllOthers() {
        TagId one = tags.create(owner(), acme, "one");
        TagId two = tags.create(owner(), acme, "two");

        assertThat(tags.assign(owner(), acme, only(person), Set.of(one), false)).isEqualTo(1);
        assertThat(tags.assign(owner(), acme, only(person), Set.of(one), false)).isZero();
        tags.assign(owner(), acme, only(person), Set.of(two), true);

        assertThat(store.of(acme, Set.of(person)).get(person))
                .extracting(TagName::label)
                .containsExactly("two");
    }

    @Test
    void unknownTagsAndPeopleAreRefused() {
        TagId tag = tags.create(owner(), acme, "one");
        PersonId stranger = members.person(new AccountId("stranger"));

        assertThat(refusal(() -> tags.assign(owner(), acme, only(person), Set.of(new TagId(99)), false)))
                .isEqualTo("404 tag.not_found");
        assertThat(refusal(() -> tags.assign(owner(), acme, only(stranger), Set.of(tag), false)))
                .isEqualTo("404 member.not_found");
    }

    @Test
    void whoLostThePermissionMakesNone() {
        Actor reviewer = new Actor.MemberActor(person, Role.REVIEWER);

        assertThat(refusal(() -> tags.create(reviewer, acme, "one"))).isEqualTo("403 caller.changed");
    }

    @Test
    void anOrganizationHasSoManyAtMost() {
        tags.createAll(
                owner(),
                acme,
                IntStream.range(0, Tags.MOST).mapToObj(String::valueOf).toList());

        assertThat(refusal(() -> tags.create(owner(), acme, "more"))).isEqualTo("409 tag.too_many");
    }

    private static TagSelection only(PersonId person) {
        return new TagSelection(MemberFilter.of(Set.of(person)), Set.of());
    }

    private static String refusal(ThrowingCallable call) {
        Problem problem = catchThrowableOfType(ProblemException.class, call).problem();
        return problem.kind().status() + " " + problem.code();
    }
}

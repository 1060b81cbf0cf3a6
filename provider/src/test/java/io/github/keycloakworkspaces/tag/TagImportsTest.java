package io.github.keycloakworkspaces.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.tag.SkippedRow.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagImportsTest {

    private final InMemoryMembershipStore members = new InMemoryMembershipStore();
    private final InMemoryTagStore store = new InMemoryTagStore();
    private final InMemoryTagImportStore done = new InMemoryTagImportStore();
    private final TagImports imports = new TagImports(members, (actor, organization, action) -> {}, store, done);
    private final PersonId owner = members.person(new AccountId("owner"));
    private final OrganizationId acme =
            members.create("acme", owner, Role.NOT_ACTIVATED).id();
    private final PersonId anna = joined("anna");
    private final PersonId ben = joined("ben");

    private PersonId joined(String name) {
        PersonId joined = members.person(new AccountId(name));
        members.put(acme, joined, Role.ANNOTATOR, Source.MANUAL);
        done.know(name + "@x.example", joined);
        return joined;
    }

    private TagImport run(String everybody, String file) {
        long number = imports.run(new Actor.MemberActor(owner, Role.OWNER), acme, everybody, file);
        return done.find(acme, number).orElseThrow();
    }

    private List<String> tagsOf(PersonId person) {
        return store.of(acme, null).getOrDefault(person, List.of()).stream()
                .map(TagName::label)
                .toList();
    }

    @Test
    void peopleGetTheirOwnTagsAndThoseForEverybody() {
        TagImport result = run("Course, Course 2", "Anna@X.example,Day\nben@x.example,day;Night");

        assertThat(tagsOf(anna)).containsExactlyInAnyOrder("Course", "Course 2", "Day");
        assertThat(tagsOf(ben)).containsExactlyInAnyOrder("Course", "Course 2", "Day", "Night");
        assertThat(result.created()).isEqualTo(4);
        assertThat(result.assignments()).isEqualTo(7);
        assertThat(result.skipped()).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        run("", "anna@x.example,Day");

        TagImport again = run("", "anna@x.example,DAY");

        assertThat(again.created()).isZero();
        assertThat(again.assignments()).isZero();
        assertThat(tagsOf(anna)).containsExactly("Day");
    }

    @Test
    void rowsThatCanNotBeFollowedAreSkippedAndToldOf() {
        done.know("twice@x.example", anna);
        done.know("twice@x.example", ben);

        TagImport result = run("", """
                anna,Day
                stranger@x.example,Day
                twice@x.example,Day
                anna@x.example
                ben@x.example,%s
                anna@x.example,Night
                """.formatted("x".repeat(256)));

        assertThat(result.skipped())
                .extracting(SkippedRow::row, SkippedRow::reason)
                .containsExactly(
                        tuple(2, Reason.NOT_A_MEMBER),
                        tuple(3, Reason.AMBIGUOUS),
                        tuple(4, Reason.NO_TAG),
                        tuple(5, Reason.BAD_LABEL));
        assertThat(tagsOf(anna)).containsExactly("Night");
        assertThat(tagsOf(ben)).isEmpty();
    }

    @Test
    void aFileGivesOnlySoManyDifferentTags() {
        String labels = IntStream.rangeClosed(0, TagImports.MOST_TAGS)
                .mapToObj(number -> "Tag " + number)
                .collect(Collectors.joining(";"));

        assertThatThrownBy(() -> run("", "anna@x.example," + labels)).hasMessageContaining("at most");
        assertThat(store.labels(acme)).isEmpty();
    }

    @Test
    void aLabelForEverybodyHasToBeOne() {
        assertThatThrownBy(() -> run("x".repeat(256), "anna@x.example")).hasMessageContaining("255");
    }
}

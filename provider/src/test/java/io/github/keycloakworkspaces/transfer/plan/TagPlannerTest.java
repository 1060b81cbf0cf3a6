package io.github.keycloakworkspaces.transfer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.tag.Tags;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.transfer.document.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.plan.Change.Verb;
import io.github.keycloakworkspaces.transfer.state.MappingsState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import io.github.keycloakworkspaces.transfer.state.TagsState;
import io.github.keycloakworkspaces.transfer.state.TagsState.TagState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents about the tags of members: there are Night shift, which anna has, and Weekend, which nobody has. */
class TagPlannerTest {

    private static final Instant THEN = Instant.parse("2026-01-31T10:20:30Z");

    private final Planner planner = new Planner(RoleMatrixJson.defaults());

    @Test
    void whatIsNotMentionedStays() {
        assertThat(doing("{}", Mode.EXACT)).isEmpty();
        assertThat(doing("{'members': [{'user': 'anna'}, {'user': 'ben'}]}", Mode.EXACT))
                .isEmpty();
        assertThat(doing("{'token_settings': {}}", Mode.EXACT)).isEmpty();
    }

    @Test
    void aListThatIsThereIsComplete() {
        assertThat(doing("{'tags': ['Weekend', 'New']}", Mode.EXACT))
                .containsExactlyInAnyOrder("remove tags[Night shift]", "create tags[New]");
        assertThat(doing("{'tags': []}", Mode.EXACT))
                .containsExactlyInAnyOrder("remove tags[Night shift]", "remove tags[Weekend]");
        assertThat(doing(
                        "{'members': [{'user': 'anna', 'tags': []}, {'user': 'ben', 'tags': ['Weekend']}]}",
                        Mode.EXACT))
                .containsExactlyInAnyOrder("remove members[anna].tags", "create members[ben].tags");
        assertThat(doing("{'members': [{'user': 'anna', 'tags': ['Weekend']}, {'user': 'ben'}]}", Mode.EXACT))
                .containsExactly("change members[anna].tags");
    }

    @Test
    void nothingIsTakenWhereADocumentOnlyAdds() {
        String document = "{'tags': ['New'], 'members': [{'user': 'anna', 'tags': ['Weekend']}]}";

        assertThat(doing(document, Mode.MERGE))
                .containsExactlyInAnyOrder("create tags[New]", "change members[anna].tags");
        assertThat(plan(document, Mode.MERGE).steps())
                .contains(new TagStep.GiveTag("anna", "Weekend"))
                .noneMatch(TagStep.TakeTag.class::isInstance);
        assertThat(doing(document, Mode.MISSING)).containsExactly("create tags[New]");
    }

    @Test
    void aNewMemberHasTagsThatAreNew() {
        String document = "{'tags': ['New'], 'members': [{'user': 'carl', 'role': 'AN', 'tags': ['new', 'Weekend']}]}";

        for (Mode mode : List.of(Mode.MISSING, Mode.MERGE, Mode.RESTORE)) {
            assertThat(plan(document, mode).steps())
                    .as(mode.name())
                    .contains(new TagStep.GiveTag("carl", "New"), new TagStep.GiveTag("carl", "Weekend"));
        }
    }

    @Test
    void aLabelIsTheSameWhateverTheCase() {
        assertThat(doing("{'members': [{'user': 'anna', 'tags': ['NIGHT SHIFT']}, {'user': 'ben'}]}", Mode.EXACT))
                .isEmpty();
        assertThat(doing("{'tags': ['night shift', 'Weekend']}", Mode.EXACT))
                .containsExactly("change tags[night shift]");
        assertThat(doing("{'tags': [' Night shift\u200b', 'Weekend']}", Mode.EXACT))
                .as("what nobody sees")
                .isEmpty();
    }

    @Test
    void whatGoesWithATagIsNoChangeOfMembers() {
        assertThat(doing(
                        "{'tags': ['Weekend'], 'members': [{'user': 'anna', 'tags': []}, {'user': 'ben'}]}",
                        Mode.EXACT))
                .containsExactly("remove tags[Night shift]");
    }

    @Test
    void settingsOfTokensChangeAsFarAsTheyAreSaid() {
        Plan plan = plan("{'token_settings': {'days': 7}}", Mode.EXACT);

        assertThat(plan.steps())
                .containsExactly(new OrganizationStep.SetTokenSettings(new TokenSettings(true, false, 7)));
        assertThat(doing("{'token_settings': {'days': 7}}", Mode.MISSING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'tags': ['A', 'a']} | document.duplicate: tags[1]",
                "{'tags': ['\u200b']} | document.invalid: tags[0]",
                "{'tags': [{'label': 'A', 'created_by': 'carl'}]} | document.no_member: tags[0].created_by",
                "{'members': [{'user': 'ben', 'tags': ['Late']}, {'user': 'anna'}]} | document.no_tag: members[0].tags[0]",
                "{'tags': [], 'members': [{'user': 'ben', 'tags': ['Weekend']}]} | document.no_tag: members[0].tags[0]",
                "{'members': [{'user': 'ben', 'tags': ['Weekend', 'weekend']}]} | document.duplicate: members[0].tags[1]",
                "{'members': [{'user': 'ben', 'deleted_at': '2026-01-31T23:59:00Z', 'tags': ['Weekend']}]} | document.no_member: members[0].tags"
            })
    void whatCanNotBeIsRefused(String document, String message) {
        assertThatThrownBy(() -> plan(document, Mode.EXACT))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(message);
    }

    /** Documents that tell how things were come in pieces. */
    @Test
    void whoCreatedATagMayBecomeAMemberByALaterPiece() {
        assertThat(doing("{'tags': [{'label': 'A', 'created_by': 'carl'}]}", Mode.RESTORE))
                .containsExactly("create tags[A]");
    }

    @Test
    void thereAreAtMostSoManyTags() {
        String labels = IntStream.rangeClosed(0, Tags.MOST)
                .mapToObj(number -> "'T" + number + "'")
                .collect(Collectors.joining(","));

        assertThatThrownBy(() -> plan("{'tags': [" + labels + "]}", Mode.EXACT))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("document.too_large: tags");
    }

    private List<String> doing(String document, Mode mode) {
        return plan(document, mode).changes().stream()
                .filter(change -> change.verb() != Verb.KEEP)
                .map(change -> change.verb().code() + " " + change.path())
                .toList();
    }

    private Plan plan(String document, Mode mode) {
        var desired = new DesiredState(DocumentReader.readAbout("acme", Json.parse(document.replace('\'', '"'))), mode);
        return planner.plan(desired, state(), false, (place, name) -> name);
    }

    private static OrganizationState state() {
        return new OrganizationState(
                new Properties("acme", "Acme", "olga", Role.NOT_ACTIVATED, null, null, 0, THEN),
                List.of(
                        member(1, "olga", Role.OWNER, null),
                        member(2, "anna", Role.ANNOTATOR, null),
                        member(3, "ben", Role.ANNOTATOR, null)),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                MappingsState.NONE,
                new TagsState(
                        List.of(
                                new TagState(new TagId(1), "Night shift", "olga", THEN, THEN),
                                new TagState(new TagId(2), "Weekend", null, THEN, THEN)),
                        Map.of("anna", Set.of("Night shift"))),
                TokenSettings.DEFAULT);
    }

    private static MemberState member(long number, String user, Role role, @Nullable Instant deletedAt) {
        return new MemberState(user, new PersonId(number), role, Source.MANUAL, THEN, deletedAt, false);
    }
}

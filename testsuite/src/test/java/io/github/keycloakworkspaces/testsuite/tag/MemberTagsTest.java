package io.github.keycloakworkspaces.testsuite.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags sort the members of an organization, and decide nothing. */
final class MemberTagsTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("annotator").project("chest", chest -> {})))
            .organization("globex", globex -> globex.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final String tags = "/organizations/" + acme.id() + "/member-tags";

    @Test
    void aTagIsMadeRenamedAndDeleted() {
        JsonNode made =
                owner.post(tags, Map.of("label", "Night shift")).expect(201).json();

        assertThat(made.path("organization").asLong()).isEqualTo(acme.id());
        assertThat(made.path("member_count").asLong()).isZero();
        assertThat(made.at("/created_by/id").asLong()).isEqualTo(acme.number("owner"));
        String page = tags + "/" + made.path("id").asLong();
        JsonNode renamed =
                owner.patch(page, Map.of("label", "Day shift")).expect(200).json();
        assertThat(renamed.path("label").asText()).isEqualTo("Day shift");
        assertThat(owner.get(page).expect(200).json().path("label").asText()).isEqualTo("Day shift");
        owner.delete(page).expect(204);
        owner.get(page).expect(404, "tag.not_found");
    }

    @Test
    void aLabelIsThereOnceWhateverItsCase() {
        owner.post(tags, Map.of("label", "Ärzte")).expect(201);

        owner.post(tags, Map.of("label", "ärzte")).expect(409, "tag.exists");
        assertThat(owner.post(tags + "/bulk", Map.of("labels", List.of("ÄRZTE", "Two", "two")))
                        .expect(201)
                        .json()
                        .path("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("").path("results").findValuesAsText("label")).containsExactly("Two", "Ärzte");
    }

    @Test
    void theListIsSearchedSortedAndPaged() {
        owner.post(tags + "/bulk", Map.of("labels", List.of("alpha", "Beta", "gamma")))
                .expect(201);

        assertThat(list("?search=BET").path("results").findValuesAsText("label"))
                .containsExactly("Beta");
        assertThat(list("?ordering=-label&page_size=2").path("results").findValuesAsText("label"))
                .containsExactly("gamma", "Beta");
        assertThat(list("?ordering=-label&page_size=2").path("count").asLong()).isEqualTo(3);
        owner.get(tags + "?ordering=colour").expect(400, "request.malformed");
    }

    @Test
    void membersHaveTagsAndAreFoundByThem() {
        long night = make("Night");
        long day = make("Day");
        assertThat(assign(List.of("annotator", "reviewer"), List.of(night), false))
                .isEqualTo(2);
        assertThat(assign(List.of("annotator"), List.of(night, day), false)).isEqualTo(1);

        assertThat(labels("annotator")).containsExactly("Day", "Night");
        assertThat(labels("manager")).isEmpty();
        assertThat(emails("?tags=" + night)).containsExactly("annotator@acme.example", "reviewer@acme.example");
        assertThat(emails("?tags=" + day + "," + 99_999)).containsExactly("annotator@acme.example");
        assertThat(owner.get(tags + "/" + night)
                        .expect(200)
                        .json()
                        .path("member_count")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void aListThatIsRememberedKnowsOfATagAtOnce() {
        long night = make("Night");
        assertThat(emails("?tags=" + night)).isEmpty();

        assign(List.of("reviewer"), List.of(night), false);

        assertThat(emails("?tags=" + night)).containsExactly("reviewer@acme.example");
    }

    @Test
    void theMembersOfAProjectShowThemToo() {
        long night = make("Night");
        assign(List.of("annotator"), List.of(night), false);
        String members = "/projects/" + acme.project("chest") + "/members/paginated/";

        JsonNode found = owner.get(members + "?tags=" + night).expect(200).json();

        assertThat(found.path("count").asLong()).isEqualTo(1);
        assertThat(found.at("/results/0/tags/0/label").asText()).isEqualTo("Night");
    }

    @Test
    void tagsTakeThePlaceOfAllOthers() {
        long night = make("Night");
        long day = make("Day");
        assign(List.of("annotator", "reviewer"), List.of(night), false);

        assign(List.of("annotator"), List.of(day), true);

        assertThat(labels("annotator")).containsExactly("Day");
        assertThat(labels("reviewer")).containsExactly("Night");
        assign(List.of("annotator"), List.of(), true);
        assertThat(labels("annotator")).isEmpty();
    }

    @Test
    void everybodyWhomTheListShowsIsTaggedAtOnce() {
        long night = make("Night");
        var everybodyBut = Map.of("all", true, "excluded", List.of(acme.number("annotator")), "tags", List.of(night));

        int assigned = owner.post(tags + "/assignments?role=AN,RE,MA", everybodyBut)
                .expect(200)
                .json()
                .path("assigned")
                .asInt();

        assertThat(assigned).isEqualTo(2);
        assertThat(emails("?tags=" + night)).containsExactly("manager@acme.example", "reviewer@acme.example");
    }

    @Test
    void whoIsDeletedComesBackWithoutThem() {
        long night = make("Night");
        assign(List.of("annotator"), List.of(night), false);

        acme.delete(acme.owner(), "annotator@acme.example").expect(204);

        assertThat(emails("?tags=" + night)).isEmpty();
        assertThat(owner.get(tags + "/" + night)
                        .expect(200)
                        .json()
                        .path("member_count")
                        .asLong())
                .isZero();
    }

    @Test
    void aDeletedTagIsTakenFromEverybody() {
        long night = make("Night");
        assign(List.of("annotator"), List.of(night), false);

        int deleted = owner.delete(tags + "/bulk?ids=" + night + ",99999")
                .expect(200)
                .json()
                .path("deleted")
                .asInt();

        assertThat(deleted).isEqualTo(1);
        assertThat(labels("annotator")).isEmpty();
    }

    @Test
    void anotherOrganizationsTagsAndPeopleAreNotThere() {
        long night = make("Night");
        Http stranger = realm.organization("globex").owner().api();
        String theirs = "/organizations/" + realm.organization("globex").id() + "/member-tags";

        stranger.get(tags).expect(404, "organization.not_found");
        stranger.get(theirs + "/" + night).expect(404, "tag.not_found");
        stranger.delete(theirs + "/" + night).expect(404, "tag.not_found");
        var body = Map.of(
                "all",
                false,
                "included",
                List.of(realm.organization("globex").number("owner")),
                "tags",
                List.of(night));
        stranger.post(theirs + "/assignments", body).expect(404, "tag.not_found");
        owner.post(tags + "/assignments", body).expect(404, "member.not_found");
        assertThat(owner.get(tags + "/" + night)
                        .expect(200)
                        .json()
                        .path("label")
                        .asText())
                .isEqualTo("Night");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer"})
    void onlyThoseWhoChangeRolesMakeTags(String person) {
        Http api = acme.person(person).api();

        api.post(tags, Map.of("label", "Mine")).expect(403, "permission.denied");
        api.delete(tags + "/" + make("Night")).expect(403, "permission.denied");
        assertThat(api.get(tags).status()).isEqualTo(person.equals("manager") ? 200 : 403);
    }

    private long make(String label) {
        return owner.post(tags, Map.of("label", label))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private int assign(List<String> people, List<Long> given, boolean overwrite) {
        var body = Map.of(
                "all",
                false,
                "included",
                people.stream().map(acme::number).toList(),
                "tags",
                given,
                "overwrite",
                overwrite);
        return owner.post(tags + "/assignments", body)
                .expect(200)
                .json()
                .path("assigned")
                .asInt();
    }

    private JsonNode list(String query) {
        return owner.get(tags + query).expect(200).json();
    }

    private List<String> labels(String person) {
        return acme.member(person).path("tags").findValuesAsText("label");
    }

    private List<String> emails(String query) {
        return acme.results(acme.list(acme.owner(), query)).stream()
                .map(TestOrganization::emailOf)
                .toList();
    }
}

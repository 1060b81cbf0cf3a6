package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.RealmDraft;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests that identity providers and test suites are known to send. */
final class ScimShapesTest {

    private static final List<Shape> SHAPES = Shape.all();
    private static final TestRealm REALM = realm();
    private static final String STRANGER =
            String.valueOf(REALM.organization("elsewhere").number("stranger"));

    private static TestRealm realm() {
        RealmDraft draft = TestRealm.draft()
                .organization("elsewhere", elsewhere -> elsewhere.owner("owner").annotator("stranger"));
        for (Shape shape : SHAPES) {
            draft.organization(shape.alias(), organization -> {
                organization.owner("owner");
                shape.people()
                        .properties()
                        .forEach(person -> organization.member(
                                person.getKey(), person.getValue().asText()));
            });
        }
        return draft.create();
    }

    @Test
    void everyShapeIsThere() {
        assertThat(SHAPES)
                .extracting(Shape::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    static List<Shape> shapes() {
        return SHAPES;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isAnsweredAsItsSendersNeed(Shape shape) {
        TestOrganization organization = REALM.organization(shape.alias());
        Provisioning provisioning = Provisioning.of(organization).defaultRole("AN");
        limit(provisioning, shape);
        var run = new ShapeRun(provisioning, shape.alias(), STRANGER);

        shape.steps().forEach(run::take);
    }

    /** A shape that says nothing has seats enough. */
    private static void limit(Provisioning provisioning, Shape shape) {
        int seats = shape.seats() == 0 ? 1000 : shape.seats();
        REALM.service("manage")
                .below("/api")
                .patch("/organizations/" + provisioning.number(), Map.of("seat_limit", seats))
                .expect(200);
    }
}

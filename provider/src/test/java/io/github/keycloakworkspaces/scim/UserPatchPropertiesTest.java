package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UserPatchPropertiesTest {

    private static final UserState ADA = new UserState(
            new UserRecord(
                    "ada@example.org",
                    "e-17",
                    new ScimName("Ada L", "L", "Ada"),
                    "Ada L",
                    List.of(new ScimEmail("w@b.c", "work", true), new ScimEmail("h@b.c", "home", false)),
                    "en-US"),
            true);

    @Property
    void anOperationThatIsRepeatedChangesNothing(@ForAll("operations") String operation) {
        Optional<UserState> once = patched(ADA, operation);

        assertThat(once.flatMap(state -> patched(state, operation))).isEqualTo(once);
    }

    @Property
    void whateverIsDoneOneAddressAtMostIsPrimaryAndNoneIsThereTwice(@ForAll("requests") List<String> operations) {
        Optional<UserState> after = patched(ADA, operations.toArray(String[]::new));

        List<ScimEmail> emails = after.orElse(ADA).record().emails();
        assertThat(emails.stream().filter(ScimEmail::primary)).hasSizeLessThanOrEqualTo(1);
        assertThat(emails).extracting(ScimEmail::value).doesNotHaveDuplicates();
        assertThat(after.orElse(ADA).record().address()).isPresent();
    }

    @Property
    void aRequestIsItsOperationsOneAfterTheOther(@ForAll("requests") List<String> operations) {
        Optional<UserState> together = patched(ADA, operations.toArray(String[]::new));
        Optional<UserState> apart = Optional.of(ADA);
        for (String operation : operations) {
            apart = apart.flatMap(state -> patched(state, operation));
        }

        Optional<UserState> stepwise = apart;
        assertThat(together)
                .satisfiesAnyOf(
                        same -> assertThat(same).isEqualTo(stepwise),
                        refused -> assertThat(stepwise).isEmpty());
    }

    @Provide
    Arbitrary<List<String>> requests() {
        return operations().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> operations() {
        Arbitrary<String> ops = Arbitraries.of("add", "replace", "remove");
        Arbitrary<String> paths = Arbitraries.of(
                "name.familyName",
                "name",
                "displayName",
                "active",
                "emails",
                "emails.value",
                "emails[type eq \\'work\\'].value",
                "emails[type eq \\'other\\'].value",
                "emails[value eq \\'h@b.c\\'].value",
                "emails[value eq \\'h@b.c\\']",
                "emails[primary eq true].type",
                "emails[type eq \\'home\\'].primary",
                "emails[type eq \\'home\\']",
                "title");
        Arbitrary<String> values = Arbitraries.of(
                "'x@y.z'",
                "'w@b.c'",
                "'home'",
                "true",
                "'False'",
                "null",
                "{'familyName':'M'}",
                "{'value':'x@y.z','type':'work'}",
                "[{'value':'W@B.C'},{'value':'n@b.c','primary':true}]",
                "[]");
        return Combinators.combine(ops, paths, values)
                .as((op, path, value) -> "{'op':'" + op + "','path':'" + path + "','value':" + value + "}");
    }

    /** Empty for what is refused. */
    private static Optional<UserState> patched(UserState state, String... operations) {
        try {
            return Optional.of(UserMessages.patched(Sent.patch(operations)).of(state));
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }
}

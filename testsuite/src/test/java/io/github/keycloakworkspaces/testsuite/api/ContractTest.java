package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.ContractCases.Call;
import io.github.keycloakworkspaces.testsuite.api.ContractCases.Case;
import io.github.keycloakworkspaces.testsuite.api.ContractCases.Role;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The user-management operations of Label Studio Enterprise, each as each of the five roles: status, and for a success
 * the schema of the answer. The description of them is not part of the project; system property
 * {@code workspaces.contract} says where it is, and without it there is nothing to compare with.
 */
@Tag("once")
final class ContractTest {

    @BeforeAll
    static void thereIsAContract() {
        assumeTrue(Contract.isThere(), "Skipped: no contract (-Dworkspaces.contract=…)");
    }

    static Stream<Arguments> everyOperationAsEveryRole() {
        if (!Contract.isThere()) {
            return Stream.of(Arguments.of(null, Role.OW));
        }
        return MoreContractCases.described()
                .flatMap(known -> Arrays.stream(Role.values()).map(role -> Arguments.of(known, role)));
    }

    @ParameterizedTest
    @MethodSource("everyOperationAsEveryRole")
    void answersAsTheContractSays(Case known, Role role) {
        Response response = known.send(role);

        if (!known.allowed(role)) {
            assertThat(response.status()).as(response.toString()).isEqualTo(known.denied());
            assertThat(response.code()).isNotEmpty();
            return;
        }
        response.expect(known.status());
        assertThat(findings(known, response)).as(response.toString()).isEmpty();
    }

    static Stream<Case> operationsWithFields() {
        return Contract.isThere()
                ? MoreContractCases.described()
                        .filter(known -> known.method() != Request.Method.DELETE
                                && !Contract.fields(known.path(), known.method())
                                        .isEmpty())
                : Stream.of((Case) null);
    }

    /** A script may send whatever the contract has, although not all of it means something here. */
    @ParameterizedTest
    @MethodSource("operationsWithFields")
    void knowsEveryFieldOfTheContract(Case known) {
        Call prepared = known.prepare(Role.OW);

        for (String field : Contract.fields(known.path(), known.method())) {
            Response response = known.send(Role.OW, prepared.with(field));

            assertThat(response.body()).as("%s: %s", field, response).doesNotContain("request.unknown_field");
        }
    }

    @Test
    void noOperationIsLeftOut() {
        JsonNode paths = Contract.document().path("paths");
        List<String> known = MoreContractCases.described().map(Case::operation).toList();

        assertThat(paths.properties().stream()
                        .flatMap(path -> Json.names(path.getValue()).stream()
                                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                        .filter(operation -> !MoreContractCases.NOT_OURS.contains(operation)
                                && !MoreContractCases.FILES.contains(operation)))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<String> findings(Case known, Response response) {
        if (response.body().isEmpty() || known.withoutSchema()) {
            return List.of();
        }
        return Contract.findings(known.path(), known.method(), response);
    }
}

package io.github.keycloakworkspaces.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTest {

    static Stream<LongFunction<Record>> kinds() {
        return Stream.of(OrganizationId::new, PersonId::new, WorkspaceId::new, ProjectId::new);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAsItsNumber(LongFunction<Record> kind) {
        assertThat(kind.apply(42)).hasToString("42");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isPositive(LongFunction<Record> kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> kind.apply(0)).withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> kind.apply(-1)).withMessageContaining("-1");
    }
}

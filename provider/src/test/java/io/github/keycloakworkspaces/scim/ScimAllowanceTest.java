package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScimAllowanceTest {

    private static final long SECOND = 1_000_000_000L;
    private static final OrganizationId ACME = new OrganizationId(1);

    private long now = Long.MAX_VALUE - SECOND;
    private final ScimAllowance allowance = new ScimAllowance(50, () -> now);

    @Test
    void twiceAsManyAreTakenAtOnceAndThenSoManyASecond() {
        assertThat(taken(1000)).isEqualTo(100);

        now += SECOND;

        assertThat(taken(1000)).isEqualTo(50);
    }

    @Test
    void whoIsRefusedIsToldWhenToComeAgain() {
        taken(100);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> allowance.take(ACME));

        assertThat(refused.problem().code()).isEqualTo("scim.rate_limited");
        assertThat(refused.problem().retryAfter()).isEqualTo(1);
    }

    @Test
    void whoIsRefusedWaitsNoLongerForAskingOften() {
        taken(1000);

        now += SECOND / 10;

        assertThat(taken(1000)).isEqualTo(5);
    }

    @Test
    void anotherOrganizationHasItsOwn() {
        taken(1000);

        assertThat(catchThrowableOfType(ProblemException.class, () -> allowance.take(new OrganizationId(2))))
                .isNull();
    }

    @Test
    void nobodyIsGivenLessThanEntraSends() {
        ScimAllowance strict = new ScimAllowance(1, () -> now);
        IntStream.range(0, 2 * ScimAllowance.LEAST).forEach(i -> strict.take(ACME));

        assertThat(catchThrowableOfType(ProblemException.class, () -> strict.take(ACME)))
                .isNotNull();
    }

    @Test
    void organizationsThatAreQuietAreForgotten() {
        LongStream.rangeClosed(1, 30_000).forEach(id -> {
            allowance.take(new OrganizationId(id));
            now += SECOND;
        });

        assertThat(allowance.size()).isLessThanOrEqualTo(10_001);
    }

    private long taken(int tries) {
        return IntStream.range(0, tries).filter(i -> taken()).count();
    }

    private boolean taken() {
        return catchThrowableOfType(ProblemException.class, () -> allowance.take(ACME)) == null;
    }
}

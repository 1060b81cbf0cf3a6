package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailAllowanceTest {

    private static final OrganizationId ACME = new OrganizationId(1);
    private static final OrganizationId GLOBEX = new OrganizationId(2);

    private final World.MovingClock clock = new World.MovingClock();
    private final MailAllowance allowance =
            new MailAllowance(new MailLimits(10, 3, Duration.ofMinutes(1)), new InMemoryMailLedger(), clock);

    @Test
    void anAddressIsLeftInPeaceForAWhile() {
        allowance.take(ACME, List.of(address("a")));
        clock.pass(Duration.ofSeconds(20));

        assertThat(refusal(ACME, "b", "a")).isEqualTo("429 invitation.sent_recently 40");

        clock.pass(Duration.ofSeconds(40));
        assertThatCode(() -> allowance.take(ACME, List.of(address("a")))).doesNotThrowAnyException();
    }

    @Test
    void aRefusalCountsNothing() {
        allowance.take(ACME, List.of(address("a")));
        assertThat(refusal(ACME, "b", "a")).startsWith("429");

        assertThatCode(() -> allowance.take(ACME, List.of(address("b")))).doesNotThrowAnyException();
    }

    @Test
    void allOrganizationsTogetherSendFewMailsToAnAddress() {
        for (OrganizationId each : List.of(ACME, GLOBEX, new OrganizationId(3))) {
            allowance.take(each, List.of(address("a")));
            clock.pass(Duration.ofMinutes(10));
        }

        assertThat(refusal(new OrganizationId(4), "a")).isEqualTo("429 invitation.address_limit 1800");
        assertThatCode(() -> allowance.take(new OrganizationId(4), List.of(address("b"))))
                .doesNotThrowAnyException();

        clock.pass(Duration.ofMinutes(30));
        assertThatCode(() -> allowance.take(new OrganizationId(4), List.of(address("a"))))
                .doesNotThrowAnyException();
    }

    @Test
    void anOrganizationSendsSoManyMailsADay() {
        allowance.take(ACME, addresses(0, 6));
        clock.pass(Duration.ofHours(4));
        allowance.take(ACME, addresses(6, 9));

        assertThat(refusal(ACME, "x", "y")).isEqualTo("429 invitation.organization_limit 72000");
        assertThatCode(() -> allowance.take(GLOBEX, addresses(0, 10))).doesNotThrowAnyException();
        assertThatCode(() -> allowance.take(ACME, addresses(20, 21))).doesNotThrowAnyException();

        clock.pass(Duration.ofHours(20));
        assertThatCode(() -> allowance.take(ACME, addresses(30, 36))).doesNotThrowAnyException();
    }

    @Test
    void moreThanADaysAtOnceIsNeverAllowed() {
        var problem = catchThrowableOfType(ProblemException.class, () -> allowance.take(ACME, addresses(0, 11)))
                .problem();

        assertThat(problem.code()).isEqualTo("invitation.organization_limit");
        assertThat(problem.retryAfter()).isEqualTo(86_400);
    }

    @Test
    void zeroIsAnyNumber() {
        var any = new MailAllowance(new MailLimits(0, 0, Duration.ZERO), new InMemoryMailLedger(), clock);

        assertThatCode(() -> IntStream.range(0, 30).forEach(i -> any.take(ACME, addresses(0, 40))))
                .doesNotThrowAnyException();
    }

    @Test
    void aMailThatNobodyAskedForWaitsUntilThePauseIsOver() {
        Instant now = clock.instant();
        assertThat(allowance.takeUnasked(ACME, address("a"))).contains(now);

        clock.pass(Duration.ofSeconds(20));

        assertThat(allowance.takeUnasked(ACME, address("a"))).contains(now.plusSeconds(60));
        assertThat(allowance.takeUnasked(GLOBEX, address("a"))).contains(clock.instant());
    }

    @Test
    void aMailThatNobodyAskedForIsLeftOutWhereThereAreTooMany() {
        allowance.take(GLOBEX, addresses(0, 10));
        assertThat(allowance.takeUnasked(GLOBEX, address("b"))).isEmpty();

        for (int i = 0; i < 3; i++) {
            assertThat(allowance.takeUnasked(ACME, address("a"))).isPresent();
        }
        assertThat(allowance.takeUnasked(ACME, address("a"))).isEmpty();
        assertThat(refusal(ACME, "a")).startsWith("429");
    }

    private String refusal(OrganizationId organization, String... names) {
        var problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> allowance.take(
                                organization,
                                List.of(names).stream()
                                        .map(MailAllowanceTest::address)
                                        .toList()))
                .problem();
        return problem.kind().status() + " " + problem.code() + " " + problem.retryAfter();
    }

    private static List<EmailAddress> addresses(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> address("n" + i)).toList();
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "@mail.example");
    }
}

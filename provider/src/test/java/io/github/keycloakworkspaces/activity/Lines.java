package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Things that happened, told apart by their URLs. */
final class Lines {

    private Lines() {}

    static Activity of(String url) {
        return new Activity(
                "realm",
                new EntryOrganization.Known(new OrganizationId(1)),
                new AccountId("account"),
                Instant.EPOCH,
                Kind.REQUEST,
                "GET",
                url,
                200,
                null,
                Origin.NONE,
                Subject.NONE);
    }

    static Activity number(int number) {
        return of("/" + number);
    }

    static List<Activity> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Lines::number).toList();
    }
}

package io.github.keycloakworkspaces.membership.http;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People as requests name them. */
public final class PersonNumbers {

    /** As many as a request may name; more are chosen by {@code all}. */
    public static final int MOST = 10_000;

    private PersonNumbers() {}

    /** The one in an address. */
    public static PersonId inPath(String text) {
        return Numbers.positive(text).map(PersonId::new).orElseThrow(MemberProblems::memberNotFound);
    }

    public static PersonId one(long number) {
        return Numbers.person(number).orElseThrow(MemberProblems::memberNotFound);
    }

    /** Those who have to be there. */
    public static Set<PersonId> all(@Nullable List<Long> numbers) {
        return numbers == null
                ? Set.of()
                : numbers.stream().map(PersonNumbers::one).collect(Collectors.toSet());
    }

    /** Those who are left out or chosen among; nobody has to be there. */
    public static Set<PersonId> any(@Nullable List<Long> numbers) {
        return numbers == null
                ? Set.of()
                : numbers.stream()
                        .flatMap(number -> Numbers.person(number).stream())
                        .collect(Collectors.toSet());
    }

    public static PersonId required(@Nullable Long number, String name) {
        if (number == null) {
            throw Fields.wrong(name, "there");
        }
        return one(number);
    }
}

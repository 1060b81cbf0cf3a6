package io.github.keycloakworkspaces.membership.http;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.shared.TagId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tags as requests name them. */
public final class TagNumbers {

    private TagNumbers() {}

    /** Those that people are to have; all of them have to be there. */
    public static Set<TagId> all(@Nullable List<Long> numbers) {
        Set<TagId> tags = any(numbers);
        if (numbers != null && numbers.stream().anyMatch(number -> number <= 0)) {
            throw Fields.wrong("tags", "numbers of tags");
        }
        return tags;
    }

    /** Those by which people are chosen; none of them has to be there. */
    public static Set<TagId> any(@Nullable List<Long> numbers) {
        return numbers == null
                ? Set.of()
                : numbers.stream()
                        .flatMap(number -> Numbers.positive(number).stream())
                        .map(TagId::new)
                        .collect(Collectors.toSet());
    }
}

package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom names may mean of which nobody says what kind they are, in one statement. */
final class BareNames {

    private static final int ID = 0;
    private static final int TEXT = 1;

    private static final Pattern NUMERIC = Pattern.compile("[1-9][0-9]{0,17}");

    /** Looked for where no name could be a number, so that the statement is the same. */
    private static final long NO_NUMBER = -1;

    /** Each kind by its own index. People whom a user federation doesn't import are known to us only. */
    private static final String STATEMENT = """
            SELECT u.ID, u.ID, 0 FROM USER_ENTITY u WHERE u.REALM_ID = :realm AND u.ID IN (:ids)
            UNION ALL
            SELECT p.USER_ID, p.USER_ID, 0 FROM KW_PERSON p
            WHERE p.REALM_ID = :realm AND p.USER_ID IN (:ids) AND p.USER_ID LIKE 'f:%'
            UNION ALL
            SELECT u.USERNAME, u.ID, 1 FROM USER_ENTITY u WHERE u.REALM_ID = :realm AND u.USERNAME IN (:texts)
            UNION ALL
            SELECT u.EMAIL, u.ID, 1 FROM USER_ENTITY u WHERE u.REALM_ID = :realm AND u.EMAIL IN (:texts)
            UNION ALL
            SELECT CAST(p.ID AS VARCHAR(20)), COALESCE(p.USER_ID, ''), 2 FROM KW_PERSON p
            WHERE p.REALM_ID = :realm AND p.ID IN (:numbers)""";

    private final Map<String, Set<String>> byId = new HashMap<>();
    private final Map<String, Set<String>> byText = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();

    private BareNames() {}

    /**
     * Those of the names that can mean one account only.
     *
     * @param names none has a zero character
     */
    static Map<String, AccountId> find(EntityManager em, String realm, Set<String> names) {
        Map<String, AccountId> found = new HashMap<>();
        BareNames all = new BareNames();
        for (Object one : em.createNativeQuery(STATEMENT)
                .setParameter("realm", realm)
                .setParameter("ids", names)
                .setParameter(
                        "texts", names.stream().map(BareNames::lower).distinct().toList())
                .setParameter("numbers", numbers(names))
                .getResultList()) {
            all.add((Object[]) one);
        }
        names.forEach(name -> {
            Set<String> meant = all.meant(name);
            if (meant.size() == 1) {
                found.put(name, new AccountId(meant.iterator().next()));
            }
        });
        return found;
    }

    private void add(Object[] row) {
        Map<String, Set<String>> kind = switch (((Number) row[2]).intValue()) {
            case ID -> byId;
            case TEXT -> byText;
            default -> byNumber;
        };
        kind.computeIfAbsent((String) row[0], name -> new HashSet<>()).add((String) row[1]);
    }

    /** A number alone is no name of accounts; it only makes another name ambiguous. */
    private Set<String> meant(String name) {
        Set<String> named = new HashSet<>(byId.getOrDefault(name, Set.of()));
        named.addAll(byText.getOrDefault(lower(name), Set.of()));
        if (!named.isEmpty()) {
            named.addAll(byNumber.getOrDefault(name, Set.of()));
        }
        return named;
    }

    private static List<Long> numbers(Set<String> names) {
        return Stream.concat(
                        Stream.of(NO_NUMBER),
                        names.stream().filter(NUMERIC.asMatchPredicate()).map(Long::valueOf))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

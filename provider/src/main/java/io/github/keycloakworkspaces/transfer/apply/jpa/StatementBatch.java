package io.github.keycloakworkspaces.transfer.apply.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends many rows with one statement, in the transaction of an entity manager and past its entities. */
final class StatementBatch {

    /** So many go to the database at once. */
    private static final int BATCH = 1000;

    private final EntityManager em;

    StatementBatch(EntityManager em) {
        this.em = em;
    }

    /** One row for each of the items. */
    <T> void send(String sql, List<T> items, Function<T, @Nullable Object[]> row) {
        send(sql, items.stream().map(row).toList());
    }

    /** @param rows the parameters of each, in order: texts, numbers, truth values and {@code null} */
    void send(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        em.<Connection>runWithConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (@Nullable Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    statement.addBatch();
                    if (++waiting == BATCH) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
                if (waiting > 0) {
                    statement.executeBatch();
                }
            }
        });
    }

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /** The next numbers of a sequence. */
    List<Long> numbers(String sequence, int count) {
        Long[] ordinals = new Long[count];
        for (int i = 0; i < count; i++) {
            ordinals[i] = (long) i;
        }
        List<?> found = count == 0
                ? List.of()
                : em.createNativeQuery("SELECT nextval('" + sequence
                                + "') FROM UNNEST(CAST(:ordinals AS BIGINT ARRAY)) AS t(N)")
                        .setParameter("ordinals", ordinals)
                        .getResultList();
        List<Long> numbers = new ArrayList<>();
        found.forEach(number -> numbers.add(((Number) number).longValue()));
        return numbers;
    }
}

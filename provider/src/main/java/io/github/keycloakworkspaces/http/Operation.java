package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.schema.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * What one method of the API takes and answers. The OpenAPI document is made from it, and from the components of the
 * records that it names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    /** The query parameter that names the organization that a call is about, by number or alias. */
    String ORGANIZATION = "organization";

    /** One sentence for people. */
    String summary();

    /** The query parameters, as {@link Input#query} reads them. */
    Class<? extends Record> query() default Nothing.class;

    /** The body, as {@link Input#body} reads it. */
    Class<? extends Record> body() default Nothing.class;

    /** A body that is read member by member, as a table; members that it doesn't have are ignored. */
    Class<? extends Supplier<Schema.Group>> table() default None.class;

    /** What a successful answer shows. */
    Class<?> answer() default Nothing.class;

    /** What it shows otherwise, where it is one of two. */
    Class<?> otherAnswer() default Nothing.class;

    Shape shape() default Shape.OBJECT;

    /** Whether it is about an organization that the parameter {@link #ORGANIZATION} may name. */
    boolean inOrganization() default true;

    /** The HTTP status of success. */
    int status() default 200;

    /** Codes of the refusals that a caller should expect, apart from those that every operation may have. */
    String[] problems() default {};

    /** How often {@link Operation#answer()} is in the answer. */
    enum Shape {
        OBJECT,
        LIST,
        /** As {@link Paging#answer} writes it. */
        PAGE,
        /** A table for spreadsheets; what it shows stands in its first line. */
        CSV
    }

    /** No parameters, no body, or an empty answer. */
    record Nothing() {}

    /** No table. */
    final class None implements Supplier<Schema.Group> {

        @Override
        public Schema.Group get() {
            throw new IllegalStateException("There is no table.");
        }
    }
}

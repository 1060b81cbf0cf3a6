package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.github.keycloakworkspaces.schema.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * A component of type {@code Map<String, Object>} that holds every member that has no component of its own: a table
 * describes them instead. In a request the map has what was given, in an answer its entries stand beside the other
 * members.
 */
@Documented
@JacksonAnnotationsInside
@JsonAnyGetter
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OtherMembers {

    /** Gives the table; has a constructor without parameters. */
    Class<? extends Supplier<Schema>> value();
}

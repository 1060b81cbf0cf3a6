package io.github.keycloakworkspaces.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExceptionMappersTest {

    /** Of two for one type the framework takes one, and the other is as good as not there. */
    @Test
    void eachTypeOfFailureHasOneMapper() {
        List<Type> types = new ClassFileImporter()
                .importUrl(Problem.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(type -> type.isAnnotatedWith(Provider.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getGenericInterfaces()))
                        .filter(ParameterizedType.class::isInstance)
                        .map(ParameterizedType.class::cast)
                        .filter(type -> type.getRawType().equals(ExceptionMapper.class))
                        .map(type -> type.getActualTypeArguments()[0])
                        .toList();

        assertThat(types).contains(RuntimeException.class).doesNotHaveDuplicates();
    }
}

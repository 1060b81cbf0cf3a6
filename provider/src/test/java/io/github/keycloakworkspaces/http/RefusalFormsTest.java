package io.github.keycloakworkspaces.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalFormsTest {

    private static final RefusalForm OUTER = new Silent("/outer/v1");
    private static final RefusalForm INNER = new Silent("/outer/v1/inner");
    private static final RefusalForms FORMS = new RefusalForms(List.of(OUTER, INNER), List.of("/page"));

    private record Silent(String address) implements RefusalForm {

        @Override
        public void write(ResponseBuilder answer, Refusal refusal) {}
    }

    @ParameterizedTest
    @CsvSource({
        "/outer/v1, /outer/v1",
        "/outer/v1/, /outer/v1",
        "/outer/v1/nothing, /outer/v1",
        "/outer/v1/innermost, /outer/v1",
        "/outer/v1/inner, /outer/v1/inner",
        "/outer/v1/inner/any/thing, /outer/v1/inner"
    })
    void theLongestAddressThatLeadsToAPathHasTheForm(String path, String address) {
        assertThat(FORMS.at(path).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/users", "/outer", "/outer/v10", "/api/outer/v1/inner", "/page"})
    void anythingElseIsAProblemDocument(String path) {
        assertThat(FORMS.at(path)).isInstanceOf(ProblemDocument.class);
    }

    @Test
    void pagesAreKnownByTheirAddresses() {
        assertThat(List.of("/page", "/page/x")).allMatch(FORMS::page);
        assertThat(List.of("", "/", "/pages", "/outer/v1", "/api/page")).noneMatch(FORMS::page);
    }
}

package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.github.keycloakworkspaces.testsuite.api.ApiDescription.Operation;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document at {@code {base}/openapi.json}. */
@Tag("once")
@Tag("smoke")
final class OpenApiTest {

    private static final World WORLD = new World();
    private static final Http OWNER = WORLD.acme().owner().base();
    private static final String DOCUMENT = WORLD.api().document().toString();
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(DOCUMENT)
                    .build();

    static Stream<Operation> reads() {
        return WORLD.api().operations().stream()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.path().endsWith("/export"));
    }

    @Test
    void isValid() {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(DOCUMENT, null, new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void isThereForEverybody() {
        assertThat(WORLD.realm()
                        .base()
                        .get("/openapi.json")
                        .expect(200)
                        .json()
                        .path("openapi")
                        .asText())
                .isEqualTo("3.0.3");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatIsReadIsAsDescribed(Operation operation) {
        WORLD.prepare(operation);
        Response response = OWNER.get(WORLD.path(operation, "")).expect(200);

        var answer = SimpleResponse.Builder.ok()
                .withContentType(response.header("Content-Type"))
                .withBody(response.body())
                .build();
        assertThat(VALIDATOR
                        .validateResponse(operation.path(), Request.Method.GET, answer)
                        .getMessages())
                .as(response.toString())
                .isEmpty();
    }
}

package io.github.keycloakworkspaces.bootstrap.openapi;

import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.RequestSchema;
import io.github.keycloakworkspaces.schema.Schema;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Our OpenAPI 3.0 document, made from the methods that answer requests: what isn't there can't be documented, and what
 * is there can't be left out.
 */
public final class ApiDocument {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");
    private static final List<String> FORMS =
            List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data");

    private static final Map<String, Object> LICENSE =
            Map.of("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0");

    /** Parts of paths that are no numbers. */
    private static final Set<String> TEXTS = Set.of("permission");

    private static final Map<String, Object> PROBLEM = Map.of(
            "type", "object",
            "required", List.of("status", "code", "detail"),
            "properties",
                    Map.of(
                            "status", Map.of("type", "integer"),
                            "code", Map.of("type", "string", "description", "Stable, such as member.not_found."),
                            "detail", Map.of("type", "string", "description", "One sentence for people.")));

    private static final Map<String, Object> ORGANIZATION = Map.of(
            "name",
            Operation.ORGANIZATION,
            "in",
            "query",
            "description",
            "The organization that the call is about, by number or alias; without it, or with 0, the one that the"
                    + " token is about, or else the one that the caller works in.",
            "schema",
            Map.of("type", "string"));

    private final Schemas schemas = new Schemas();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private ApiDocument() {}

    /**
     * Describes everything below a root.
     *
     * @param root has locators with the annotation {@link Mounts}
     */
    public static ApiDocument of(Class<?> root) {
        ApiDocument document = new ApiDocument();
        document.schemas.named().put("Problem", PROBLEM);
        methods(root).forEach(locator -> {
            Mounts mounts = locator.getAnnotation(Mounts.class);
            if (mounts != null) {
                document.add(
                        mounts.value(), "/" + locator.getAnnotation(Path.class).value());
            }
        });
        document.schemas.keepOnly(document.paths);
        return document;
    }

    /** With the address of the root, {@code {base}}. */
    public Map<String, Object> at(String base) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title", "Keycloak Workspaces",
                        "version", "1",
                        "license", LICENSE,
                        "description", "Organizations, workspaces, projects, and who may do what in them."));
        document.put("servers", List.of(Map.of("url", base)));
        document.put("security", List.of(Map.of("bearer", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT")),
                        "schemas",
                        schemas.named()));
        return document;
    }

    private void add(Class<?> resource, String path) {
        methods(resource).forEach(method -> {
            String full = path + path(method);
            String verb = verb(method);
            if (verb != null) {
                paths.computeIfAbsent(full, key -> new TreeMap<>())
                        .put(verb.toLowerCase(Locale.ROOT), operation(method, full));
            } else if (method.isAnnotationPresent(Path.class)) {
                add(method.getReturnType(), full);
            }
        });
    }

    private Map<String, Object> operation(Method method, String path) {
        Operation described = method.getAnnotation(Operation.class);
        if (described == null) {
            throw new IllegalStateException("not described: " + method);
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", described.summary());
        operation.put(
                "operationId",
                method.getDeclaringClass().getSimpleName().replace("Resource", "") + "." + method.getName());
        operation.put("tags", List.of(tag(path)));
        List<Map<String, Object>> parameters = new ArrayList<>();
        PARAMETER.matcher(path).results().forEach(found -> parameters.add(pathParameter(found.group(1))));
        parameters.addAll(schemas.parameters(described.query()));
        if (described.inOrganization()) {
            parameters.add(ORGANIZATION);
        }
        operation.put("parameters", parameters);
        if (Arrays.asList(method.getParameterTypes()).contains(InputStream.class)) {
            operation.put("requestBody", body(described));
        }
        operation.put("responses", responses(described));
        return operation;
    }

    private Map<String, Object> body(Operation described) {
        if (described.table() != Operation.None.class) {
            Map<String, Object> table = schemas.table(table(described.table()));
            return Map.of("content", content(FORMS.subList(0, 1), table), "required", true);
        }
        if (described.body() == Operation.Nothing.class) {
            return Map.of("content", content(FORMS.subList(0, 1), Map.of("type", "object")));
        }
        // No body is read as an object without members.
        boolean required =
                RequestSchema.of(described.body()).schema().members().stream().anyMatch(Schema.Member::required);
        return Map.of("content", content(FORMS, schemas.request(described.body())), "required", required);
    }

    private static Map<String, Object> content(List<String> types, Map<String, Object> schema) {
        Map<String, Object> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type, Map.of("schema", schema)));
        return content;
    }

    private static Schema.Group table(Class<? extends Supplier<Schema.Group>> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance().get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> responses(Operation described) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> success = new LinkedHashMap<>();
        success.put("description", "Done.");
        if (described.answer() != Operation.Nothing.class) {
            success.put(
                    "content",
                    Map.of(
                            described.shape() == Operation.Shape.CSV ? "text/csv" : "application/json",
                            Map.of("schema", shaped(described, answer(described)))));
        }
        responses.put(String.valueOf(described.status()), success);
        String codes = described.problems().length == 0
                ? ""
                : " Among the codes: " + String.join(", ", described.problems()) + ".";
        responses.put("4XX", problem("The request is refused." + codes));
        responses.put("default", problem("Another problem."));
        return responses;
    }

    private static Map<String, Object> problem(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    private Map<String, Object> answer(Operation described) {
        Map<String, Object> answer = schemas.answer(described.answer());
        return described.otherAnswer() == Operation.Nothing.class
                ? answer
                : Map.of("oneOf", List.of(answer, schemas.answer(described.otherAnswer())));
    }

    private static Map<String, Object> shaped(Operation described, Map<String, Object> item) {
        Map<String, Object> list = Map.of("type", "array", "items", item);
        return switch (described.shape()) {
            case OBJECT -> item;
            case LIST -> list;
            case CSV -> item;
            case PAGE ->
                Map.of(
                        "type", "object",
                        "required", List.of("count", "next", "previous", "results"),
                        "properties",
                                Map.of(
                                        "count", Map.of("type", "integer", "format", "int64"),
                                        "next", Map.of("type", "string", "nullable", true),
                                        "previous", Map.of("type", "string", "nullable", true),
                                        "results", list));
        };
    }

    private static Map<String, Object> pathParameter(String name) {
        boolean number = !TEXTS.contains(name);
        return Map.of(
                "name",
                name,
                "in",
                "path",
                "required",
                true,
                "schema",
                number ? Map.of("type", "integer", "format", "int64") : Map.of("type", "string"));
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + PARAMETER.matcher(path.value()).replaceAll("{$1}");
    }

    private static String tag(String path) {
        return path.split("/", 4)[2];
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString));
    }
}

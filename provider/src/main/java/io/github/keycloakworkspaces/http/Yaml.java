package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML as another way to write {@link Json}, and as strict: one document, no doubled members, no aliases. */
public final class Yaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .loaderOptions(limits())
                    .stringQuotingChecker(new CarefulQuotes())
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Yaml() {}

    /**
     * Reads exactly one value.
     *
     * @throws ProblemException {@code request.malformed}
     */
    public static JsonNode parse(byte[] text) {
        try {
            return Json.whole(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw Json.malformed(e, "YAML");
        } catch (IOException e) {
            throw Problem.malformed("request.malformed", "The body is not valid UTF-8.");
        } catch (IllegalArgumentException e) {
            // What the parser says of an escape that names no character.
            throw Problem.malformed("request.malformed", "The body is no YAML: " + e.getMessage() + ".");
        }
    }

    /** Reads token by token, without keeping what was read. */
    public static JsonParser parser(byte[] text) throws IOException {
        return MAPPER.createParser(text);
    }

    /** Writes to a stream, which the caller closes. */
    public static JsonGenerator generator(OutputStream stream) throws IOException {
        return MAPPER.createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Also quotes whatever some reader of YAML could take for a number, such as {@code 1e3} and {@code 0x1F}. */
    private static final class CarefulQuotes extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || (!value.isEmpty() && ".+-0123456789".indexOf(value.charAt(0)) >= 0);
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Json.LARGEST_DOCUMENT);
        return options;
    }
}

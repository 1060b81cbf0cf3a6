package io.github.keycloakworkspaces.mapping.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keycloakworkspaces.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients of the contract say about an identity provider, and get back as they said it. Only the name of the
 * attribute with the groups has an effect: Keycloak's own identity provider has its address, its certificates and the
 * names of the others.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SamlNames(
        @Nullable String domain,
        @Nullable String idpProvider,
        @Nullable String mappingEmail,
        @Nullable String mappingFirstName,
        @Nullable String mappingLastName,
        @Nullable String mappingGroups,
        @Nullable String metadataUrl,
        @Nullable String metadataXml) {

    private static final SamlNames NONE = new SamlNames(null, null, null, null, null, null, null, null);

    /** Of what is stored. */
    static SamlNames read(@Nullable String stored) {
        if (stored == null) {
            return NONE;
        }
        Map<String, @Nullable Object> said = Json.object(stored);
        return new SamlNames(
                text(said, "domain"),
                text(said, "idp_provider"),
                text(said, "mapping_email"),
                text(said, "mapping_first_name"),
                text(said, "mapping_last_name"),
                text(said, "mapping_groups"),
                text(said, "metadata_url"),
                text(said, "metadata_xml"));
    }

    /** For storing; {@code null} for nothing at all. */
    @Nullable
    String written() {
        return equals(NONE) ? null : Json.write(this);
    }

    private static @Nullable String text(Map<String, @Nullable Object> said, String name) {
        return said.get(name) instanceof String text ? text : null;
    }
}

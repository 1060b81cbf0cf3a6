package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupMemberEntry;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TagEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.GrantEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TaskEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import io.github.keycloakworkspaces.transfer.state.Following;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Binds the records of documents to JSON: a component is a member in snake case, in the order of the components. What is
 * left out is not written, and neither is what is false or empty where the mix-ins below say so. A plain list that is left
 * out is empty.
 */
final class DocumentMapper {

    /** The attribute of a reading that says where the document stands; empty for a document by itself. */
    static final String LOCATION = "location";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new DocumentModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withConfigOverride(
                    Given.class,
                    given -> given.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addMixIn(MemberEntry.class, CurrentMember.class)
            .addMixIn(WorkspaceEntry.class, PersonalWorkspace.class)
            .addMixIn(TaskEntry.class, Assignees.class)
            .addMixIn(GrantEntry.class, ShortGrant.class)
            .addMixIn(ProjectMemberEntry.class, ShortProjectMember.class)
            .addMixIn(GroupMemberEntry.class, ShortGroupMember.class)
            .addMixIn(TagEntry.class, ShortTag.class)
            .addMixIn(GroupEntry.class, GroupPeople.class)
            .addMixIn(Following.class, FollowedSources.class)
            .addMixIn(Following.Heard.class, OverruledSource.class)
            // A problem already says where it is.
            .disable(DeserializationFeature.WRAP_EXCEPTIONS)
            .build();

    private DocumentMapper() {}

    /**
     * Reads a document that the schema allows.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.invalid}, {@code request.malformed}
     */
    static OrganizationDocument read(JsonNode json, String location) {
        try {
            return MAPPER.readerFor(OrganizationDocument.class)
                    .withAttribute(LOCATION, location)
                    .readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a document in the format of the generator. */
    static void write(JsonGenerator generator, OrganizationDocument document) throws IOException {
        MAPPER.writeValue(generator, document);
    }

    interface CurrentMember {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean current();
    }

    interface PersonalWorkspace {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean personal();
    }

    interface Assignees {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> annotators();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> reviewers();
    }

    interface GroupPeople {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<GroupMemberEntry> members();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<GroupMemberEntry> left();
    }

    interface FollowedSources {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Following.Heard> heard();
    }

    interface OverruledSource {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean overruled();
    }

    /** A name alone is short for an object that says nothing else. */
    abstract static class ShortGrant {

        @JsonCreator
        ShortGrant(@JsonProperty("user") String user, @JsonProperty("sources") Given<List<Source>> sources) {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ShortGrant(String user) {}
    }

    /** The same for members of projects. */
    abstract static class ShortProjectMember {

        @JsonCreator
        ShortProjectMember(
                @JsonProperty("user") String user,
                @JsonProperty("sources") Given<List<Source>> sources,
                @JsonProperty("role") Given<Role> role,
                @JsonProperty("role_source") Given<Source> roleSource) {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ShortProjectMember(String user) {}
    }

    /** The same for tags. */
    abstract static class ShortTag {

        @JsonCreator
        ShortTag(
                @JsonProperty("label") String label,
                @JsonProperty("created_by") Given<String> createdBy,
                @JsonProperty("created_at") Instant createdAt,
                @JsonProperty("changed_at") Instant changedAt) {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ShortTag(String label) {}
    }

    /** The same for people in groups. */
    abstract static class ShortGroupMember {

        @JsonCreator
        ShortGroupMember(@JsonProperty("user") String user, @JsonProperty("since") Instant since) {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ShortGroupMember(String user) {}
    }
}

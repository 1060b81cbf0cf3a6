package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.EndpointPaths;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two libraries that others write their clients with. */
@Tag("once")
final class ScimClientsTest {

    private final TestRealm realm =
            TestRealm.draft().organization("acme", acme -> acme.everyRole()).create();
    private final Provisioning scim =
            Provisioning.of(realm.organization("acme")).defaultRole("AN");

    @Test
    void oneOfThemFindsItsWay() throws ScimException {
        try (Client client = ClientBuilder.newClient()) {
            ClientRequestFilter token =
                    request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + scim.token());
            client.register(token);
            client.register(
                    new JacksonJsonProvider(JsonUtils.createObjectMapper(), JacksonJsonProvider.BASIC_ANNOTATIONS));
            var service = new ScimService(client.target(scim.anybody().base()));

            assertThat(service.getServiceProviderConfig().getPatch().isSupported())
                    .isTrue();
            assertThat(service.getResourceTypes().getTotalResults()).isEqualTo(2);
            assertThat(service.getSchemas().getTotalResults()).isEqualTo(2);
            peopleAndGroups(service);
        }
    }

    private void peopleAndGroups(ScimService service) throws ScimException {
        var ada = new UserResource()
                .setUserName("ada@acme.example")
                .setName(new Name().setGivenName("Ada").setFamilyName("L"))
                .setEmails(
                        new Email().setValue("ada@acme.example").setType("work").setPrimary(true))
                .setActive(true);
        UserResource made = service.create("Users", ada);
        assertThat(made.getId()).isNotBlank();
        assertThatThrownBy(() -> service.create("Users", ada)).isInstanceOf(ResourceConflictException.class);
        assertThat(service.search("Users", "userName eq \"ada@acme.example\"", UserResource.class)
                        .getTotalResults())
                .isEqualTo(1);
        assertThat(service.retrieve(made).getName().getGivenName()).isEqualTo("Ada");
        made.setActive(false);
        assertThat(service.replace(made).getActive()).isFalse();
        UserResource active = service.modifyRequest("Users", made.getId())
                .addOperation(PatchOperation.replace("active", true))
                .invoke(UserResource.class);
        assertThat(active.getActive()).isTrue();

        var group = new GroupResource().setDisplayName("Annotators").setMembers(new Member().setValue(made.getId()));
        GroupResource pushed = service.create("Groups", group);
        assertThat(pushed.getMembers()).extracting(Member::getValue).containsExactly(made.getId());
        GroupResource emptied = service.modifyRequest("Groups", pushed.getId())
                .removeValues("members[value eq \"" + made.getId() + "\"]")
                .invoke(GroupResource.class);
        assertThat(scim.members(emptied.getId())).isEmpty();
        service.delete(pushed);
        service.delete(made);
        assertThatThrownBy(() -> service.retrieve("Users", made.getId(), UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void theOtherFindsItsWay() {
        ScimClientConfig config = ScimClientConfig.builder()
                .httpHeaders(Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + scim.token()))
                .build();
        try (var requests = new ScimRequestBuilder(scim.anybody().base(), config)) {
            assertThat(requests.loadServiceProviderConfiguration()
                            .getPatchConfig()
                            .isSupported())
                    .isTrue();
            User ada = User.builder()
                    .userName("ada@acme.example")
                    .active(true)
                    .emails(List.of(de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email.builder()
                            .value("ada@acme.example")
                            .primary(true)
                            .build()))
                    .build();
            ServerResponse<User> made = requests.create(User.class, EndpointPaths.USERS)
                    .setResource(ada)
                    .sendRequest();
            assertThat(made.isSuccess()).as(made.getResponseBody()).isTrue();
            String id = made.getResource().getId().orElseThrow();
            found(requests);
            changed(requests, id);
            pushed(requests, id);
        }
    }

    private static void found(ScimRequestBuilder requests) {
        ServerResponse<ListResponse<User>> found = requests.list(User.class, EndpointPaths.USERS)
                .filter("userName", Comparator.EQ, "ada@acme.example")
                .build()
                .get()
                .sendRequest();
        assertThat(found.isSuccess()).as(found.getResponseBody()).isTrue();
        assertThat(found.getResource().getTotalResults()).isEqualTo(1);
    }

    private static void changed(ScimRequestBuilder requests, String id) {
        ServerResponse<User> changed = requests.patch(User.class, EndpointPaths.USERS, id)
                .addOperation()
                .op(PatchOp.REPLACE)
                .path("displayName")
                .value("Countess")
                .build()
                .sendRequest();
        assertThat(changed.isSuccess()).as(changed.getResponseBody()).isTrue();
        assertThat(changed.getResource().getDisplayName()).contains("Countess");
    }

    private void pushed(ScimRequestBuilder requests, String id) {
        ServerResponse<Group> made = requests.create(Group.class, EndpointPaths.GROUPS)
                .setResource(Group.builder().displayName("Annotators").build())
                .sendRequest();
        assertThat(made.isSuccess()).as(made.getResponseBody()).isTrue();
        String group = made.getResource().getId().orElseThrow();
        ServerResponse<Group> filled = requests.patch(Group.class, EndpointPaths.GROUPS, group)
                .addOperation()
                .op(PatchOp.ADD)
                .path("members")
                .valueNode(de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member.builder()
                        .value(id)
                        .build())
                .build()
                .sendRequest();
        assertThat(filled.isSuccess()).as(filled.getResponseBody()).isTrue();
        assertThat(scim.members(group)).containsExactly(id);
        assertThat(requests.delete(Group.class, EndpointPaths.GROUPS, group)
                        .sendRequest()
                        .isSuccess())
                .isTrue();
    }
}

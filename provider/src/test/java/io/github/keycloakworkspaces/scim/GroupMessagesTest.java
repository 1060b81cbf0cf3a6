package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.Given;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupMessagesTest {

    private static final String CORE = "'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group']";

    @Test
    void whatOktaPushesIsAGroupWithMembers() {
        assertThat(
                        GroupMessages.created(
                                Sent.json(
                                        "{" + CORE
                                                + ",'displayName':'Annotators','members':[{'value':'31','display':'ada@example.org'},{'value':32}]}")))
                .isEqualTo(new NewGroup("Annotators", null, Set.of("31", "32")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'members':[]", ",'members':null"})
    void whatEntraPushesIsAnEmptyGroup(String members) {
        assertThat(GroupMessages.created(Sent.json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group',"
                        + "'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],"
                        + "'externalId':'g-8','displayName':'Annotators','meta':{'resourceType':'Group'}" + members
                        + "}")))
                .isEqualTo(new NewGroup("Annotators", "g-8", Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|scim.invalid_syntax",
                "{'displayName':'x'}|scim.invalid_syntax",
                "{'schemas':['x']}|scim.invalid_value",
                "{'schemas':['x'],'displayName':''}|scim.invalid_value",
                "{'schemas':['x'],'displayName':{}}|scim.invalid_value",
                "{'schemas':['x'],'displayName':'x','members':{}}|scim.invalid_value",
                "{'schemas':['x'],'displayName':'x','members':'31'}|scim.invalid_value",
                "{'schemas':['x'],'displayName':'x','members':[{}]}|scim.invalid_value",
                "{'schemas':['x'],'displayName':'x','members':[null]}|scim.invalid_value",
                "{'schemas':['x'],'displayName':'x','members':[{'value':'\\u0000'}]}|scim.invalid_value"
            })
    void whatIsNoGroupIsRefused(String body, String code) {
        assertThat(Sent.refusal(() -> GroupMessages.created(Sent.json(body)))).isEqualTo(code);
    }

    @Test
    void replacingListsAllMembersAndLeavesThoseItDoesntMention() {
        assertThat(replaced("{'displayName':'A','members':[{'value':'31','display':null}]}"))
                .isEqualTo(new GroupChange("A", Given.of(null), MemberDelta.exactly(Set.of("31"))));
        assertThat(replaced("{'displayName':'A','members':[]}").members()).isEqualTo(MemberDelta.exactly(Set.of()));
        assertThat(replaced("{'displayName':'A'}").members()).isEqualTo(MemberDelta.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'members','value':[{'value':'31'},{'value':'32'}]}",
                "{'op':'Add','path':'members','value':[{'$ref':null,'value':'31'},{'value':'32'}]}",
                "{'op':'add','value':{'members':[{'value':'31'},{'value':'32'}]}}",
                "{'op':'add','path':'Members','value':[{'value':31},{'value':32},{'value':'31'}]}",
                "{'op':'add','path':'urn:ietf:params:scim:schemas:core:2.0:Group:members','value':['31','32']}"
            })
    void addingIsWrittenInManyWays(String operation) {
        assertThat(members(operation)).isEqualTo(new MemberDelta(false, Set.of("31", "32"), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'remove','path':'members[value eq \\'31\\']'}",
                "{'op':'Remove','path':'MEMBERS[VALUE EQ \\'31\\']'}",
                "{'op':'remove','path':'members[value eq 31]'}",
                "{'op':'Remove','path':'members','value':[{'$ref':null,'value':'31'}]}",
                "{'op':'remove','path':'members','value':{'value':'31'}}",
                "{'op':'remove','path':'members','value':['31']}",
                "{'op':'remove','path':'members[value eq \\'31\\' or value eq \\'31\\']'}"
            })
    void removingIsWrittenInManyWays(String operation) {
        assertThat(members(operation)).isEqualTo(new MemberDelta(false, Set.of(), Set.of("31")));
    }

    @Test
    void removingWithoutAnyValueRemovesEverybody() {
        assertThat(members("{'op':'remove','path':'members'}")).isEqualTo(MemberDelta.exactly(Set.of()));
    }

    @Test
    void removingNobodyRemovesNobody() {
        assertThat(members("{'op':'remove','path':'members','value':[]}")).isEqualTo(MemberDelta.NONE);
    }

    @Test
    void replacingSaysWhoIsLeft() {
        assertThat(members("{'op':'replace','path':'members','value':[{'value':'31'}]}"))
                .isEqualTo(MemberDelta.exactly(Set.of("31")));
        assertThat(members("{'op':'replace','path':'members','value':[]}")).isEqualTo(MemberDelta.exactly(Set.of()));
    }

    @Test
    void renamingLeavesTheMembers() {
        assertThat(patched("{'op':'replace','value':{'id':'7','displayName':'EU'}}"))
                .isEqualTo(new GroupChange("EU", Given.absent(), MemberDelta.NONE));
        assertThat(patched("{'op':'Replace','path':'displayName','value':'EU'}").displayName())
                .isEqualTo("EU");
    }

    @Test
    void operationsFollowEachOther() {
        assertThat(members(
                        "{'op':'remove','path':'members[value eq \\'31\\']'}",
                        "{'op':'add','path':'members','value':[{'value':'32'},{'value':'33'}]}",
                        "{'op':'remove','path':'members','value':[{'value':'33'}]}"))
                .isEqualTo(new MemberDelta(false, Set.of("32"), Set.of("31", "33")));
    }

    @Test
    void aGroupInAGroupIsNobody() {
        assertThat(members("{'op':'add','path':'members','value':[{'value':'31','type':'Group'}]}")
                        .added())
                .containsExactly("Groups/31");
    }

    @Test
    void theExternalIdIsSetAndCleared() {
        assertThat(patched("{'op':'add','path':'externalId','value':'g-8'}").externalId())
                .isEqualTo(Given.of("g-8"));
        assertThat(patched("{'op':'remove','path':'externalId'}").externalId()).isEqualTo(Given.of(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'replace','path':'members'}|scim.invalid_value",
                "{'op':'replace','path':'members','value':null}|scim.invalid_value",
                "{'op':'replace','path':'members','value':{'value':'31'}}|scim.invalid_value",
                "{'op':'replace','path':'members','value':'31'}|scim.invalid_value",
                "{'op':'add','path':'members','value':[{'display':'x'}]}|scim.invalid_value",
                "{'op':'add','path':'members[value eq 31]','value':[]}|scim.invalid_path",
                "{'op':'remove','path':'members[display eq 31]'}|scim.invalid_filter",
                "{'op':'remove','path':'members[value ne 31]'}|scim.invalid_filter",
                "{'op':'remove','path':'members[not (value eq 31)]'}|scim.invalid_filter",
                "{'op':'remove','path':'members.value'}|scim.mutability",
                "{'op':'remove','path':'displayName'}|scim.mutability",
                "{'op':'replace','path':'displayName','value':''}|scim.invalid_value",
                "{'op':'remove'}|scim.no_target"
            })
    void brokenOperationsAreRefused(String operation, String code) {
        assertThat(Sent.refusal(() -> patched(operation))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'members[value eq 31].display','value':'x'}",
                "{'op':'add','path':'description','value':'x'}",
                "{'op':'replace','value':{'id':'9','schemas':[],'members':null}}",
                "{'op':'remove','path':'description'}"
            })
    void whatNobodyKeepsChangesNothing(String operation) {
        assertThat(patched(operation)).isEqualTo(new GroupChange(null, Given.absent(), MemberDelta.NONE));
    }

    @Test
    void membersOfARequestHaveAnEnd() {
        String most = listed(0, 10_000);

        assertThat(members("{'op':'replace','path':'members','value':[" + most + "]}")
                        .added())
                .hasSize(10_000);
        assertThat(Sent.refusal(() -> patched("{'op':'add','path':'members','value':[" + most + ",'x']}")))
                .isEqualTo("scim.too_many");
        assertThat(Sent.refusal(() -> patched(
                        "{'op':'add','path':'members','value':[" + most + "]}",
                        "{'op':'add','path':'members','value':['x']}")))
                .isEqualTo("scim.too_many");
    }

    @Test
    void operationsHaveAnEnd() {
        String[] many = Collections.nCopies(1001, "{'op':'remove','path':'description'}")
                .toArray(String[]::new);

        assertThat(Sent.refusal(() -> patched(many))).isEqualTo("scim.too_many");
    }

    private static String listed(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(id -> "{'value':'" + id + "'}")
                .collect(Collectors.joining(","));
    }

    private static GroupChange replaced(String body) {
        return GroupMessages.replaced(Sent.json(body));
    }

    private static GroupChange patched(String... operations) {
        return GroupMessages.patched(Sent.patch(operations));
    }

    private static MemberDelta members(String... operations) {
        return patched(operations).members();
    }
}

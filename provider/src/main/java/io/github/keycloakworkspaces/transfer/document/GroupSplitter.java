package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupMemberEntry;
import java.util.ArrayList;
import java.util.List;

/** Cuts lists of groups. A group that goes on in a later piece is named there again. */
final class GroupSplitter {

    private final int most;
    private final List<List<GroupEntry>> pieces = new ArrayList<>();
    private List<GroupEntry> piece = new ArrayList<>();
    private int people;

    private GroupSplitter(int most) {
        this.most = most;
    }

    static List<List<GroupEntry>> of(List<GroupEntry> groups, int most) {
        GroupSplitter splitter = new GroupSplitter(most);
        groups.forEach(splitter::add);
        splitter.end();
        return splitter.pieces;
    }

    private void add(GroupEntry group) {
        put(group, List.of(), List.of());
        DocumentSplitter.parts(group.members(), most).forEach(part -> put(group, part, List.of()));
        DocumentSplitter.parts(group.left(), most).forEach(part -> put(group, List.of(), part));
    }

    /** An entry of a group without anybody is only for one that has nobody, and keeps its place. */
    private void put(GroupEntry group, List<GroupMemberEntry> members, List<GroupMemberEntry> left) {
        boolean empty = members.isEmpty() && left.isEmpty();
        if (empty && !(group.members().isEmpty() && group.left().isEmpty())) {
            return;
        }
        int size = 1 + members.size() + left.size();
        if (people > 0 && people + size > most) {
            end();
        }
        piece.add(new GroupEntry(group.source(), group.group(), group.externalId(), group.createdAt(), members, left));
        people += size;
    }

    private void end() {
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        piece = new ArrayList<>();
        people = 0;
    }
}

package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.SyncError;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.http.UserView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a source said and that wasn't followed.
 *
 * @param user whom it is about; {@code null} for nobody in particular, and for whoever never was a member
 * @param detail why, for an administrator
 */
record SyncErrorView(
        long id,
        @Nullable UserView user,
        GroupSource source,
        String code,
        @Nullable String group,
        String detail,
        Instant at) {

    static SyncErrorView of(SyncError error, @Nullable MemberProfile profile) {
        return new SyncErrorView(
                error.id(),
                profile == null ? null : UserView.of(profile),
                error.source(),
                error.problem().code(),
                error.problem().group(),
                error.problem().detail(),
                error.at());
    }
}

package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organization says about its members as a whole.
 *
 * @param tokenSettings which tokens they may have
 * @param tags by which they are sorted; who has which stands at the members
 */
public record MemberPart(Given<TokenEntry> tokenSettings, Given<List<TagEntry>> tags) {

    public static final MemberPart NONE = new MemberPart(Given.absent(), Given.absent());

    /**
     * Which tokens members may have; the tokens themselves are in no document.
     *
     * @param personal whether personal tokens are made and open anything
     * @param legacy the same for the one token besides
     * @param days how long a token is good at most
     */
    public record TokenEntry(Given<Boolean> personal, Given<Boolean> legacy, Given<Integer> days) {}

    /**
     * A tag, known by its label, whatever the case of its letters.
     *
     * @param createdBy as {@link Origin} has it, but nobody's where nothing is said
     * @param createdAt as {@link Origin} has it
     * @param changedAt taken when the tag is created
     */
    public record TagEntry(
            String label,
            Given<String> createdBy,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt) {

        public TagEntry(String label, Origin origin, @Nullable Instant changedAt) {
            this(label, origin.createdBy(), origin.createdAt(), changedAt);
        }

        /** One of which nothing else is said. */
        public TagEntry(String label) {
            this(label, Origin.UNKNOWN, null);
        }

        public Origin origin() {
            return new Origin(createdBy, createdAt);
        }
    }
}

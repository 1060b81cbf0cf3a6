package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one organization was told about a person, as it was written. The account may say otherwise.
 *
 * @param userName not empty, at most 255 characters; often an e-mail address
 * @param externalId the identity provider's own id, compared exactly
 */
public record UserRecord(
        String userName,
        @Nullable String externalId,
        ScimName name,
        @Nullable String displayName,
        List<ScimEmail> emails,
        @Nullable String locale) {

    public UserRecord {
        emails = List.copyOf(emails);
    }

    /**
     * The address that the account is found or made by: the primary one, or else the one for work, or else the first; the user
     * name where no other is given. Empty where none of them is an address: so may be the record of a member who came by
     * another way.
     */
    public Optional<EmailAddress> address() {
        return main().flatMap(email -> EmailAddress.read(email.value())).or(() -> EmailAddress.read(userName));
    }

    /** What that address is for. */
    public String addressType() {
        return main().map(ScimEmail::type).orElse(ScimEmail.WORK);
    }

    private Optional<ScimEmail> main() {
        return emails.stream()
                .filter(email -> EmailAddress.read(email.value()).isPresent())
                .min(Comparator.comparingInt(UserRecord::rank));
    }

    private static int rank(ScimEmail email) {
        if (email.primary()) {
            return 0;
        }
        return ScimEmail.WORK.equalsIgnoreCase(email.type()) ? 1 : 2;
    }
}

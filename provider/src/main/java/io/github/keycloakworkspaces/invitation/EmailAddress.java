package io.github.keycloakworkspaces.invitation;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An e-mail address in lower case, in the plain form that every mail server takes: no quotes, no comments, no address
 * literals. A domain with other messages than English ones has two spellings, of which this is the one that people read.
 */
public record EmailAddress(String value) {

    /** Of RFC 5321, 4.5.3.1: a path without its angle brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    public EmailAddress {
        if (!wellFormed(value) || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not an e-mail address in lower case");
        }
    }

    /** What somebody typed, with its ends trimmed and in lower case; empty for anything that is no address. */
    public static Optional<EmailAddress> read(String text) {
        String trimmed = text.strip();
        // Checked as it was typed as well: some messages that are none of an address have one as their lower case.
        String lower = trimmed.toLowerCase(Locale.ROOT);
        if (!wellFormed(trimmed) || !wellFormed(lower)) {
            return Optional.empty();
        }
        String readable = Normalizer.normalize(inDomain(lower, IDN::toUnicode), Normalizer.Form.NFC);
        // What decodes to something else is left as it is: a domain of its own.
        boolean same = wellFormed(readable) && readable.equals(readable.toLowerCase(Locale.ROOT));
        return Optional.of(new EmailAddress(same ? readable : lower));
    }

    /** The same in the spelling that {@link #read} gives; older rows may have the other one. */
    public EmailAddress readable() {
        return read(value).orElse(this);
    }

    /** How accounts and older rows may spell it: as here, and with a domain of English messages alone. */
    public Set<String> spellings() {
        return new TreeSet<>(List.of(value, inDomain(value, EmailAddress::plain)));
    }

    /** Not where messages get lost on the way, which makes another domain (a German sharp s becomes ss). */
    private static String plain(String label) {
        try {
            String plain = IDN.toASCII(label).toLowerCase(Locale.ROOT);
            return IDN.toUnicode(plain).equals(label) ? plain : label;
        } catch (IllegalArgumentException e) {
            return label;
        }
    }

    private static String inDomain(String address, UnaryOperator<String> change) {
        int domain = address.lastIndexOf('@') + 1;
        return address.substring(0, domain)
                + Arrays.stream(address.substring(domain).split("\\.", -1))
                        .map(change)
                        .collect(Collectors.joining("."));
    }

    private static boolean wellFormed(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= LONGEST
                && at > 0
                && at <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

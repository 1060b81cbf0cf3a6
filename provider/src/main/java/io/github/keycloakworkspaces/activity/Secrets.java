package io.github.keycloakworkspaces.activity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes secrets out of addresses before they are stored: values of parameters whose name says so, segments of a path
 * behind such a name, passwords before a host, and whatever looks like a token.
 */
final class Secrets {

    static final String HIDDEN = "***";

    /** Names that mean a secret by themselves. */
    private static final Set<String> NAMES = Set.of(
            "access",
            "auth",
            "authz",
            "bearer",
            "code",
            "cred",
            "invitation",
            "invite",
            "key",
            "magic",
            "mfa",
            "otp",
            "pass",
            "pin",
            "private",
            "pw",
            "pwd",
            "refresh",
            "sas",
            "sid",
            "sig",
            "ticket",
            "totp");

    /** Parts that make a name one of a secret, wherever they stand in it. */
    private static final Set<String> PARTS = Set.of(
            "token",
            "secret",
            "password",
            "passwd",
            "passcode",
            "passphrase",
            "pswd",
            "session",
            "sessid",
            "cookie",
            "magiclink",
            "credential",
            "assertion",
            "signature",
            "authorization",
            "samlre",
            "apikey",
            "privatekey",
            "jwt");

    /** Ends that make a name one of a secret, such as {@code session_code} and {@code access_key}. */
    private static final Set<String> ENDS =
            Set.of("_code", "-code", ".code", "_key", "-key", ".key", "accesskey", "_pass", "-pass", ".pass");

    /** How the Base64 of a JSON object begins: a token is three such texts with dots between them. */
    private static final String TOKEN = "eyJ";

    private static final int SHORTEST_HEAD = 4;

    /** Random texts have letters and digits without a break; numbers, names and UUIDs don't get there. */
    private static final Pattern RANDOM = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_~.-]{32,}");

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern USER_INFO = Pattern.compile("//[^/?#]*@");

    /** Of our own paths, behind a segment that is named like a secret. */
    private static final Set<String> WORDS = Set.of(
            "blacklist",
            "link",
            "refresh",
            "resend",
            "reset",
            "reset-token",
            "revoke",
            "rotate",
            "send-email",
            "settings",
            "v1");

    private static final int DEEPEST = 3;

    private Secrets() {}

    /** Of an address, or of a path with its query. */
    static String hide(String address) {
        return hide(address, DEEPEST);
    }

    /** Only what looks like a token, in a text that is no address. */
    static String hideTokens(String text) {
        StringBuilder clean = new StringBuilder();
        int kept = 0;
        for (int start = text.indexOf(TOKEN); start >= 0; start = text.indexOf(TOKEN, start)) {
            int dot = endOfBase64(text, start + TOKEN.length());
            int end = dot;
            while (end < text.length() && (isBase64(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            boolean token = dot - start - TOKEN.length() >= SHORTEST_HEAD && end > dot + 1;
            if (token) {
                clean.append(text, kept, start).append(HIDDEN);
                kept = end;
            }
            // What begins behind a beginning that is none has the same dot: a text is read once, whatever is in it.
            start = token ? end : dot;
        }
        return kept == 0 ? text : clean.append(text, kept, text.length()).toString();
    }

    private static int endOfBase64(String text, int from) {
        int end = from;
        while (end < text.length() && isBase64(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static String hide(String address, int depth) {
        String known = USER_INFO.matcher(address).replaceAll("//" + HIDDEN + "@");
        int query = firstOf(known, 0, "?#");
        StringBuilder clean = new StringBuilder(known.length());
        appendPath(clean, known.substring(0, query), depth);
        while (query < known.length()) {
            clean.append(known.charAt(query));
            int end = firstOf(known, query + 1, "&;?#");
            clean.append(parameter(known.substring(query + 1, end), depth));
            query = end;
        }
        return hideTokens(clean.toString());
    }

    private static void appendPath(StringBuilder clean, String path, int depth) {
        boolean secretNext = false;
        boolean first = true;
        for (String segment : path.split("/", -1)) {
            clean.append(first ? "" : "/");
            boolean harmless = segment.isEmpty() || isNumber(segment) || WORDS.contains(segment);
            clean.append(secretNext && !harmless ? HIDDEN : segment(segment, depth));
            secretNext = isSecret(decoded(segment.split(";", 2)[0]));
            first = false;
        }
    }

    /** A segment may have parameters of its own, behind semicolons. */
    private static String segment(String segment, int depth) {
        String[] parts = segment.split(";", -1);
        StringBuilder clean = new StringBuilder(isSecretValue(parts[0], depth) ? HIDDEN : parts[0]);
        for (int i = 1; i < parts.length; i++) {
            clean.append(';').append(parameter(parts[i], depth));
        }
        return clean.toString();
    }

    private static String parameter(String parameter, int depth) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return isSecretValue(parameter, depth) ? HIDDEN : parameter;
        }
        String name = parameter.substring(0, equals);
        String value = parameter.substring(equals + 1);
        boolean secret = !value.isEmpty() && (isSecret(decoded(name)) || isSecretValue(value, depth));
        return name + "=" + (secret ? HIDDEN : value);
    }

    /** An address in a value, such as the one to return to, may have secrets of its own. */
    private static boolean isSecretValue(String value, int depth) {
        String text = decoded(value);
        if (looksRandom(text)
                || !hideTokens(text).equals(text)
                || USER_INFO.matcher(text).find()) {
            return true;
        }
        if (depth > 0 && !text.equals(value) && isSecretValue(text, depth - 1)) {
            return true;
        }
        if (firstOf(text, 0, "?&#=") == text.length()) {
            return false;
        }
        String address = text.indexOf('?') < 0 ? "?" + text : text;
        return depth == 0 || !hide(address, depth - 1).equals(address);
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.replace("_", "").replace("-", "").replace(".", "");
        return NAMES.contains(bare)
                || PARTS.stream().anyMatch(bare::contains)
                || ENDS.stream().anyMatch(lower::endsWith);
    }

    private static boolean looksRandom(String text) {
        return RANDOM.matcher(text).matches() && !UUID.matcher(text).matches();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static int firstOf(String text, int from, String characters) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}

package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a person, while a request changes it attribute by attribute. Attributes that nobody keeps change
 * nothing: senders have many more than anybody needs.
 */
final class UserDraft {

    private static final String USER_NAME = "username";
    private static final String ACTIVE = "active";
    private static final String NAME = "name";
    private static final String EMAILS = "emails";
    private static final String EXTERNAL_ID = "externalid";
    private static final String DISPLAY_NAME = "displayname";
    private static final String LOCALE = "locale";
    private static final String FORMATTED = "name.formatted";
    private static final String FAMILY_NAME = "name.familyname";
    private static final String GIVEN_NAME = "name.givenname";

    /** Attributes that are one text, and may be missing. */
    private static final Set<String> TEXTS =
            Set.of(EXTERNAL_ID, DISPLAY_NAME, LOCALE, FORMATTED, FAMILY_NAME, GIVEN_NAME);

    private final Map<String, String> texts = new HashMap<>();
    private final EmailList emails;
    private @Nullable String userName;
    private @Nullable Boolean active;

    /** Of somebody about whom nothing is said. */
    UserDraft() {
        this.emails = new EmailList(List.of());
    }

    UserDraft(UserState state) {
        UserRecord record = state.record();
        this.emails = new EmailList(record.emails());
        this.userName = record.userName();
        this.active = state.active();
        keep(EXTERNAL_ID, record.externalId());
        keep(DISPLAY_NAME, record.displayName());
        keep(LOCALE, record.locale());
        keep(FORMATTED, record.name().formatted());
        keep(FAMILY_NAME, record.name().familyName());
        keep(GIVEN_NAME, record.name().givenName());
    }

    private void keep(String name, @Nullable String text) {
        if (text != null) {
            texts.put(name, text);
        }
    }

    /**
     * Says something about one attribute.
     *
     * @param replaces whether values that were said before and aren't said now are gone
     */
    void say(AttributePath path, ScimValue value, boolean replaces) {
        String name = path.text();
        if (TEXTS.contains(name)) {
            ScimValues.line(name, value).ifPresentOrElse(text -> texts.put(name, text), () -> texts.remove(name));
        } else if (name.equals(USER_NAME)) {
            userName = ScimValues.line(name, value).orElseThrow(UserDraft::withoutUserName);
        } else if (name.equals(ACTIVE)) {
            active = ScimValues.flag(value).orElseThrow(() -> ScimProblems.invalidValue("active is true or false."));
        } else if (name.equals(NAME)) {
            sayName(path, value);
        } else if (path.name().equals(EMAILS)) {
            sayEmails(path, value, replaces);
        }
    }

    private void sayName(AttributePath path, ScimValue value) {
        if (!(value instanceof ScimValue.Complex name)) {
            throw ScimProblems.invalidValue("name has parts such as familyName.");
        }
        name.attributes().forEach((part, text) -> say(path.part(part), text, true));
    }

    private void sayEmails(AttributePath path, ScimValue value, boolean replaces) {
        if (path.part() != null && !path.is("emails.value")) {
            throw ScimProblems.invalidPath("Which of the emails? A filter in brackets says so.");
        }
        if (replaces) {
            emails.clear();
        }
        emails.add(value);
    }

    /** Says something about those of the emails that a filter finds. */
    void say(AttributePath path, ScimFilter filter, ScimValue value) {
        if (path.name().equals(EMAILS)) {
            emails.change(filter, path.part(), value);
        }
    }

    /**
     * Says that an attribute has no value.
     *
     * @throws ProblemException {@code scim.mutability} for what everybody has
     */
    void clear(AttributePath path, @Nullable ScimFilter filter) {
        String name = path.text();
        if (name.equals(USER_NAME) || name.equals(ACTIVE)) {
            throw ScimProblems.mutability(name + " can't be removed.");
        }
        String part = path.part();
        if (path.name().equals(EMAILS)) {
            clearEmails(part, filter);
        } else if (name.equals(NAME)) {
            texts.keySet().removeIf(text -> text.startsWith(NAME + "."));
        } else {
            texts.remove(name);
        }
    }

    private void clearEmails(@Nullable String part, @Nullable ScimFilter filter) {
        if (part != null) {
            emails.remove(filter, part);
        } else if (filter != null) {
            emails.removeIf(filter);
        } else {
            emails.clear();
        }
    }

    /** The flag, if the request said it. */
    Optional<Boolean> active() {
        return Optional.ofNullable(active);
    }

    UserRecord record() {
        if (userName == null) {
            throw withoutUserName();
        }
        return new UserRecord(
                userName,
                texts.get(EXTERNAL_ID),
                new ScimName(texts.get(FORMATTED), texts.get(FAMILY_NAME), texts.get(GIVEN_NAME)),
                texts.get(DISPLAY_NAME),
                emails.all(),
                texts.get(LOCALE));
    }

    private static ProblemException withoutUserName() {
        return ScimProblems.invalidValue("A person has a userName.");
    }
}

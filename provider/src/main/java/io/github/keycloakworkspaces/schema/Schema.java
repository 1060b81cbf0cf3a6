package io.github.keycloakworkspaces.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object as data: what a request may have, and what an answer shows. The records on the wire are
 * made into schemas, and tables such as the settings of projects are schemas from the start. Reading, checking and
 * describing go by the schema alone.
 */
public final class Schema {

    private final Map<String, Member> members;
    private final Set<String> harmless;

    /**
     * Members in their order.
     *
     * @param harmless names that a request may have without any effect
     */
    public Schema(List<Member> members, Set<String> harmless) {
        this.members = new LinkedHashMap<>();
        members.forEach(member -> {
            if (this.members.put(member.name(), member) != null) {
                throw new IllegalArgumentException("described twice: " + member.name());
            }
        });
        this.harmless = Set.copyOf(harmless);
    }

    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public @Nullable Member member(String name) {
        return members.get(name);
    }

    public Set<String> harmless() {
        return harmless;
    }

    /** Whether a request may have a member of that name. */
    public boolean knows(String name) {
        return members.containsKey(name) || harmless.contains(name);
    }

    /** These members and more; one of the same name takes the place of the one before. */
    public Schema with(List<Member> more) {
        Map<String, Member> all = new LinkedHashMap<>(members);
        more.forEach(member -> all.put(member.name(), member));
        return new Schema(new ArrayList<>(all.values()), harmless);
    }

    /** The same members, each of which is always there. */
    public Schema always() {
        return new Schema(members.values().stream().map(Member::always).toList(), harmless);
    }

    /**
     * One member.
     *
     * @param required whether a request that has the object must have it
     * @param fallback what holds as long as nobody has said anything
     */
    public record Member(
            String name,
            Type type,
            boolean nullable,
            boolean required,
            @Nullable Object fallback) {

        /** One that may be left out. */
        public Member(String name, Type type, boolean nullable, @Nullable Object fallback) {
            this(name, type, nullable, false, fallback);
        }

        /** The same, as an answer shows it, which leaves nothing out. */
        public Member always() {
            return new Member(name, type, nullable, true, fallback);
        }
    }

    /** What a member's value must be. */
    public sealed interface Type
            permits Text,
                    Flag,
                    Whole,
                    Decimal,
                    Share,
                    Moment,
                    Choice,
                    Anything,
                    Unread,
                    AnyItems,
                    Items,
                    Entries,
                    Group {

        <R> R accept(Visitor<R> visitor);
    }

    /**
     * Something that is done with a value by its type. A new kind of type gets a method here, so that nothing compiles
     * before everybody who reads or describes values knows it.
     */
    public interface Visitor<R> {

        R text(Text type);

        R flag();

        R whole(Whole type);

        R decimal(Decimal type);

        R share();

        R moment();

        R choice(Choice type);

        R anything();

        R unread();

        R anyItems();

        R items(Items type);

        R entries(Entries type);

        R group(Group type);
    }

    /** Characters, from the shortest to the longest length that is allowed; one that may be empty may be blank, too. */
    public record Text(int shortest, int longest, Characters characters) implements Type {

        /** Any text at all. */
        public static final Text ANY = new Text(0, Integer.MAX_VALUE, Characters.SEVERAL_LINES);

        /** Which characters it may have. */
        public enum Characters {
            /** All but control characters. */
            SEVERAL_LINES,
            /** The same without those that end lines. */
            ONE_LINE,
            /** One line, in which nothing hides and nothing turns the direction of reading round. */
            VISIBLE_LINE
        }

        public Text(int shortest, int longest, boolean lines) {
            this(shortest, longest, lines ? Characters.SEVERAL_LINES : Characters.ONE_LINE);
        }

        public boolean lines() {
            return characters == Characters.SEVERAL_LINES;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** True or false. */
    public record Flag() implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag();
        }
    }

    /** A whole number, both limits included. */
    public record Whole(long least, long most) implements Type {

        public static final Whole INT = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);

        public static final Whole LONG = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    /** A decimal number that is written as a text, with so many digits in all and so many of them after the point. */
    public record Decimal(int digits, int places) implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /** A number from 0 to 1. */
    public record Share() implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.share();
        }
    }

    /** A moment, with an offset or in UTC; a day is its first moment. */
    public record Moment() implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moment();
        }
    }

    /** One of these words; each stands for a value. */
    public record Choice(Map<String, Object> values) implements Type {

        public Choice {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** Words that stand for themselves. */
        public Choice(List<String> words) {
            this(themselves(words));
        }

        private static Map<String, Object> themselves(List<String> words) {
            Map<String, Object> values = new LinkedHashMap<>();
            words.forEach(word -> values.put(word, word));
            return values;
        }

        public List<String> words() {
            return List.copyOf(values.keySet());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** Any JSON value, as texts, numbers, lists and maps. */
    public record Anything() implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anything();
        }
    }

    /** Any JSON value, which is handed on as it was sent: whoever gets it looks for what is needed. */
    public record Unread() implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unread();
        }
    }

    /** A list of any JSON values but {@code null}. */
    public record AnyItems() implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyItems();
        }
    }

    /** A list of values of one type, with the least and the greatest number of them. */
    public record Items(Type type, int least, int most) implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.items(this);
        }
    }

    /** An object with names of the caller's choice. */
    public record Entries(Type values) implements Type {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.entries(this);
        }
    }

    /**
     * An object with members of its own.
     *
     * @param name what the API description calls it; empty for one that is described where it stands
     * @param made what is made of the members that are given, by name; those that are cleared are {@code null}
     */
    public record Group(String name, Schema schema, Function<Map<String, @Nullable Object>, Object> made)
            implements Type {

        /** One that stays a map. */
        public Group(String name, Schema schema) {
            this(name, schema, given -> given);
        }

        /** One that stays a map, and is described where it stands. */
        public Group(Schema schema) {
            this("", schema);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }
}

package io.github.keycloakworkspaces.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, described as data: what a request may have, and what an answer shows. */
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
    }

    /** What a member's value must be. */
    public sealed interface Type permits Text, Flag, Whole, Decimal, Share, Choice, Anything, Items, Entries, Group {}

    /** Characters, from the shortest to the longest; {@code lines} allows several lines. */
    public record Text(int shortest, int longest, boolean lines) implements Type {}

    /** True or false. */
    public record Flag() implements Type {}

    /** A whole number, both limits included. */
    public record Whole(long least, long most) implements Type {}

    /** A decimal number that is written as a text, with so many digits in all and so many of them after the point. */
    public record Decimal(int digits, int places) implements Type {}

    /** A number from 0 to 1. */
    public record Share() implements Type {}

    /** One of these words. */
    public record Choice(List<String> words) implements Type {

        public Choice {
            words = List.copyOf(words);
        }
    }

    /** Any JSON value. */
    public record Anything() implements Type {}

    /** A list of any JSON values. */
    public record Items() implements Type {}

    /** An object with names of the caller's choice. */
    public record Entries(Type values) implements Type {}

    /** An object with members of its own. */
    public record Group(Schema schema) implements Type {}
}

package io.github.keycloakworkspaces.activity;

/** Hears what becomes of the lines in the queue. It is called from any thread and must return at once. */
public interface QueueWatcher {

    /** So many lines have been stored. */
    void written(int lines);

    /** So many lines are lost. */
    void dropped(int lines);

    /** Tells a person, at most once a minute, how many lines were lost since the last time, and for the moment why. */
    void warnOfDropped(long lines, String reason);

    /** Tells a person that storing failed; it will be tried again after so many milliseconds. */
    void warnOfFailure(Throwable failure, long pause);
}

package org.coachlibre.sync;

/** How the practice stands with its server. */
public enum SyncState {
    /** No server was chosen yet. */
    NOT_CONNECTED,
    /** The server cannot be reached, or sync was not started; what is made waits. */
    OFFLINE,
    /** Something is being sent or fetched. */
    SYNCING,
    /** Everything is fetched, and what happens next arrives at once. */
    LIVE,
    /** The server does not know this device any more: enrol it again. Nothing is lost, nothing is sent. */
    REFUSED,
    /** The server shows another certificate than at enrolment. Nothing is sent to it. */
    CERTIFICATE_CHANGED
}

package org.coachlibre.server.http;

/** Who may call a route. A route without a scope cannot be made. */
public enum Scope {
    /** Anyone, on any host of this server. */
    PUBLIC,

    /** Anyone, on the host of a studio: {@link Exchange#studio()} is that studio. */
    STUDIO,

    /** Anyone who has a one-time code, on the base host. */
    ENROLMENT,

    /** An enrolled device, on the base host: {@link Exchange#studio()} is the studio of its token, nothing else. */
    DEVICE
}

package org.coachlibre.sync.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server did not do what was asked. Messages hold no personal data and no secret. */
public abstract sealed class ServerTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    ServerTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No connection, no answer in time, a 5xx, or "later": worth another try. The request may have been done all the same. */
    public static final class Away extends ServerTrouble {
        private static final long serialVersionUID = 1L;
        private final @Nullable Duration pause;

        public Away(String message, @Nullable Duration pause, @Nullable Throwable cause) {
            super(message, cause);
            this.pause = pause;
        }

        /** The pause the server asks for. */
        public Optional<Duration> pause() {
            return Optional.ofNullable(pause);
        }
    }

    /** The token is not accepted. */
    public static final class TokenRefused extends ServerTrouble {
        private static final long serialVersionUID = 1L;

        public TokenRefused() {
            super("The server refuses this device's token", null);
        }
    }

    /** The server's certificate is not the one that was agreed on, or is not trusted. */
    public static final class CertificateRefused extends ServerTrouble {
        private static final long serialVersionUID = 1L;
        private final @Nullable String fingerprint;

        public CertificateRefused(@Nullable String fingerprint, @Nullable Throwable cause) {
            super("The server's certificate is not accepted", cause);
            this.fingerprint = fingerprint;
        }

        /** SHA-256 of the public key that was shown. */
        public Optional<String> fingerprint() {
            return Optional.ofNullable(fingerprint);
        }
    }

    /** A clear refusal (4xx): asking again would give the same. */
    public static final class Refused extends ServerTrouble {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String code;
        private final transient byte[] body;

        public Refused(int status, String code, byte[] body) {
            super("The server answered " + status + " " + code, null);
            this.status = status;
            this.code = code;
            this.body = body;
        }

        public int status() {
            return status;
        }

        /** The server's stable word, or {@code HTTP_} and the status. */
        public String code() {
            return code;
        }

        public byte[] body() {
            return body;
        }
    }

    /** An answer that is none of the device API's. */
    public static final class NotUnderstood extends ServerTrouble {
        private static final long serialVersionUID = 1L;

        public NotUnderstood(String message) {
            super(message, null);
        }
    }
}

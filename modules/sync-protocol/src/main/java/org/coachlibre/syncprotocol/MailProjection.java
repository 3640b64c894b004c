package org.coachlibre.syncprotocol;

/** Projection {@code mail}: the studio's own mail account. Encrypted at rest on the server, which never gives it back. */
public record MailProjection(
        String smtpHost,
        int smtpPort,
        Security security,
        String username,
        String password,
        String fromName,
        String fromAddress) {
    /** The name it is stored under. */
    public static final String NAME = "mail";

    private static final int LONGEST = 500;
    private static final int LAST_PORT = 65535;

    /** How the connection is protected; {@code NONE} only makes sense on loopback. */
    public enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    public MailProjection {
        Fields.text(smtpHost, "smtpHost", LONGEST);
        if (smtpPort < 1 || smtpPort > LAST_PORT) {
            throw new InvalidField("smtpPort: must be between 1 and 65535");
        }
        Fields.required(security, "security");
        Fields.text(username, "username", LONGEST);
        Fields.text(password, "password", LONGEST);
        Fields.text(fromName, "fromName", LONGEST);
        Fields.text(fromAddress, "fromAddress", LONGEST);
    }

    /** Without the account, so that it reaches no log. */
    @Override
    public String toString() {
        return "MailProjection[" + security + "]";
    }
}

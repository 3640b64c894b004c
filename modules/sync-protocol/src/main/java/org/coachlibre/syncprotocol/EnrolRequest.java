package org.coachlibre.syncprotocol;

import org.jspecify.annotations.Nullable;

/** {@code POST enrol}: a one-time code for a device token. {@code publicKey} (Base64) is for sealed form answers later. */
public record EnrolRequest(
        String code, String deviceName, @Nullable String publicKey) {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEY = 4000;

    public EnrolRequest {
        Fields.text(code, "code", LONGEST_CODE);
        Fields.text(deviceName, "deviceName", LONGEST_NAME);
        Fields.optionalText(publicKey, "publicKey", LONGEST_KEY);
    }
}

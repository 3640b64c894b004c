package org.coachlibre.syncprotocol;

import java.util.List;

/** {@code GET devices}. */
public record DeviceList(List<DeviceInfo> devices) {
    public DeviceList {
        devices = Fields.list(devices, "devices");
    }
}

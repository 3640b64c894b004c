/** Where devices and codes are kept. */
@NullMarked
package org.coachlibre.server.devices.store;

import org.jspecify.annotations.NullMarked;

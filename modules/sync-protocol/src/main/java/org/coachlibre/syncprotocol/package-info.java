/** The only words the desktop and the sync server share: wire records and their JSON codec. */
@NullMarked
package org.coachlibre.syncprotocol;

import org.jspecify.annotations.NullMarked;

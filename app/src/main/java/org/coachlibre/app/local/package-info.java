/** The sync server that runs on this computer while there is no other. */
@NullMarked
package org.coachlibre.app.local;

import org.jspecify.annotations.NullMarked;

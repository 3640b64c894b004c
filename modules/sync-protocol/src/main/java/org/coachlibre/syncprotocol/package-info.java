/**
 * The only words that the desktop and the sync server share: wire records, their JSON codec and the rules both ends check
 * (paths of a site, the hash of a release). Instants are UTC; zones are IANA names; everything here is immutable.
 */
@NullMarked
package org.coachlibre.syncprotocol;

import org.jspecify.annotations.NullMarked;

/** Keys and how they are kept: derivation, sealing, the key file, the recovery code, the system keyring. Knows no database. */
@NullMarked
package org.coachlibre.storage.keys;

import org.jspecify.annotations.NullMarked;

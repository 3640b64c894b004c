/** The static site: files, addresses, hashes, and what changed since the last release. */
@NullMarked
package org.coachlibre.site.generate;

import org.jspecify.annotations.NullMarked;

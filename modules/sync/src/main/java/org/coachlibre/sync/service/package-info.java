/** The rounds of sync: push, pull, snapshot, projections, publish. */
@NullMarked
package org.coachlibre.sync.service;

import org.jspecify.annotations.NullMarked;

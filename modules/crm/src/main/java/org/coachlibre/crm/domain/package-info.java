/** Pure rules about people: how words are folded for search, what an address may be, how two records match. */
@NullMarked
package org.coachlibre.crm.domain;

import org.jspecify.annotations.NullMarked;

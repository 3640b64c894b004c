/** What the people room does, over its store. */
@NullMarked
package org.coachlibre.crm.service;

import org.jspecify.annotations.NullMarked;

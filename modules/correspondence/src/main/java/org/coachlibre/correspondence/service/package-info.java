/** What the messages room does, over its store. */
@NullMarked
package org.coachlibre.correspondence.service;

import org.jspecify.annotations.NullMarked;

/** The calendar's service: one class for the coach's acts, one for the server's answers. */
@NullMarked
package org.coachlibre.scheduling.service;

import org.jspecify.annotations.NullMarked;

/** The queue of mails in the database. */
@NullMarked
package org.coachlibre.server.mail.store;

import org.jspecify.annotations.NullMarked;

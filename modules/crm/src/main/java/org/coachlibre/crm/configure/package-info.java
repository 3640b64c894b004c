/** How the people room is put together. */
@NullMarked
package org.coachlibre.crm.configure;

import org.jspecify.annotations.NullMarked;

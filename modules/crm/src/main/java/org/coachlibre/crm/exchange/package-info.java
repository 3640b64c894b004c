/** Reading and writing people as CSV and vCard, and what an import would do and did. */
@NullMarked
package org.coachlibre.crm.exchange;

import org.jspecify.annotations.NullMarked;

/** A sync server in one process that keeps the wire contract strictly and can be told to fail. */
package org.coachlibre.sync.fake;

package org.coachlibre.sync.fake;

/** A status and a wire record; no body when null. */
record FakeReply(int status, Object body) {}

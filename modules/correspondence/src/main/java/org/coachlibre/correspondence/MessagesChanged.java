package org.coachlibre.correspondence;

/** Messages or failed mails were added, read, archived or dismissed. Published once durable. */
public record MessagesChanged() {}

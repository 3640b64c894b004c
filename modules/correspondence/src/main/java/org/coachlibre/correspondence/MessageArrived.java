package org.coachlibre.correspondence;

/** A new message came in. Published once durable, before {@link MessagesChanged}. */
public record MessageArrived(Message message) {}

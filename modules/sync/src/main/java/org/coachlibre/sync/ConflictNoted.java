package org.coachlibre.sync;

/** The server refused what the coach asked for; published after its {@link OutcomeHandler} was told. */
public record ConflictNoted(PushedMessage message, Outcome.Refused outcome) {}

package org.coachlibre.syncprotocol;

import java.util.List;

/** The outcomes of a push, in the order of its messages. */
public record PushAnswer(List<PushOutcome> outcomes, long incarnation) {
    public PushAnswer {
        outcomes = Fields.list(outcomes, "outcomes");
    }
}

package org.coachlibre.crm.exchange;

import java.util.Arrays;
import java.util.List;
import org.coachlibre.core.Messages;
import org.coachlibre.crm.domain.DraftProblem;

/** One sentence about a row, worded in the reader's language by the bundle of this package. */
public record RowMessage(String key, List<String> arguments) {
    private static final String BUNDLE = "org.coachlibre.crm.exchange.messages";

    public RowMessage {
        arguments = List.copyOf(arguments);
    }

    static RowMessage of(String key, Object... arguments) {
        return new RowMessage(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public static RowMessage of(DraftProblem problem) {
        return of("problem." + problem.kind(), problem.value());
    }

    /** The texts of this package in the language of {@code any}. */
    public static Messages texts(Messages any) {
        return new Messages(BUNDLE, any.locale());
    }

    /** The sentence in the language of {@code any} messages. */
    public String in(Messages any) {
        return texts(any).text(key, arguments.toArray());
    }
}

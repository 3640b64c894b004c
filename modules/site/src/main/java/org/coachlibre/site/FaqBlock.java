package org.coachlibre.site;

import java.util.List;

/** Questions that open to their answers. */
public record FaqBlock(String id, Tone tone, LocalText title, List<Question> questions) implements Block {

    public FaqBlock {
        questions = List.copyOf(questions);
    }

    /** A question and its answer. */
    public record Question(LocalText question, LocalRichText answer) {
        public static final Question EMPTY = new Question(LocalText.EMPTY, LocalRichText.EMPTY);

        public Question withQuestion(LocalText other) {
            return new Question(other, answer);
        }

        public Question withAnswer(LocalRichText other) {
            return new Question(question, other);
        }
    }

    @Override
    public FaqBlock onTone(Tone other) {
        return new FaqBlock(id, other, title, questions);
    }

    @Override
    public FaqBlock withId(String other) {
        return new FaqBlock(other, tone, title, questions);
    }

    @Override
    public LocalText label() {
        return title;
    }

    public FaqBlock withTitle(LocalText other) {
        return new FaqBlock(id, tone, other, questions);
    }

    public FaqBlock withQuestions(List<Question> other) {
        return new FaqBlock(id, tone, title, other);
    }
}

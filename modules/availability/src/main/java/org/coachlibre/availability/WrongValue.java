package org.coachlibre.availability;

/** A value of a configuration that cannot be: the field by its name, and what is wrong with it in plain words. */
public final class WrongValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String problem;

    /**
     * @param field path of the field, such as {@code type.length}
     * @param problem the rest of the sentence, such as {@code must be more than zero, was PT0S}
     */
    public WrongValue(String field, String problem) {
        super(field + ": " + problem);
        this.field = field;
        this.problem = problem;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }

    /** The same fault seen from the object that holds the faulty one under {@code parent}. */
    public WrongValue inside(String parent) {
        return new WrongValue(parent + "." + field, problem);
    }
}

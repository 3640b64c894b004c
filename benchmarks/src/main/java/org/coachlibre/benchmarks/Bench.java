package org.coachlibre.benchmarks;

/** One measurement, run by name: {@code coachlibre bench NAME}. Prints ours beside the named peer, from the same run. */
interface Bench {

    /** What it is called on the command line. */
    String name();

    /** What must be reached, in one line. */
    String promise();

    /**
     * Measures and prints.
     *
     * @return whether the promise was kept on this machine
     * @throws Exception when the machine lacks something; the message names what to install
     */
    boolean run(Report report) throws Exception;
}

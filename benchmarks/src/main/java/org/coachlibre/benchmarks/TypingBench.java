package org.coachlibre.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typing on a page of 300 blocks, in a window without a display: from the key to the letter on the page, in the model, in the form and in the
 * outline, while every letter is saved.
 */
final class TypingBench implements Bench {
    private static final Pattern TIMES = Pattern.compile("(?m)^TYPED ([0-9. ]+)$");
    private static final double MOST = 16;

    @Override
    public String name() {
        return "typing";
    }

    @Override
    public String promise() {
        return "a keystroke on a page of 300 blocks <= 16 ms in 95 of 100";
    }

    @Override
    public boolean run(Report report) throws Exception {
        List<String> command = new ArrayList<>(JavaProgram.command(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true"));
        command.set(command.size() - 1, TypingProgram.class.getName());
        Matcher matcher = TIMES.matcher(Processes.output(180, command));
        if (!matcher.find()) {
            throw new IllegalStateException("the window typed nothing");
        }
        double[] millis = Pattern.compile(" ")
                .splitAsStream(matcher.group(1).strip())
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        double most = millis[(int) (millis.length * 0.95)];
        report.line("keystrokes", String.valueOf(millis.length));
        report.figure("median keystroke", Report.median(millis), "ms");
        report.figure("95 of 100 within", most, "ms");
        report.figure("slowest keystroke", millis[millis.length - 1], "ms");
        return report.verdict(most <= MOST);
    }
}

package org.coachlibre.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.coachlibre.core.Language;

/** Somebody who does not exist. The e-mail address is in a domain reserved for examples (RFC 2606). */
public record SamplePerson(
        String givenName, String familyName, String role, String company, String tag, String email, String phone) {

    /** The forty people of the sample practice in {@code language}, always in the same order. */
    public static List<SamplePerson> all(Language language) {
        String name = "people." + language.code() + ".txt";
        try (InputStream in = Objects.requireNonNull(SamplePerson.class.getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> parse(lines.get(index), index, language))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SamplePerson parse(String line, int index, Language language) {
        String[] fields = line.split("\\|", -1);
        String phone = language == Language.FRENCH
                ? String.format(Locale.ROOT, "+33 6 39 98 %02d %02d", index, (index * 37) % 100)
                : String.format(Locale.ROOT, "+44 7700 900%03d", index);
        return new SamplePerson(
                fields[0], fields[1], fields[2], fields[3], fields[4], email(fields[0], fields[1]), phone);
    }

    private static String email(String given, String family) {
        String plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z.]", "");
        return plain + "@example.org";
    }
}

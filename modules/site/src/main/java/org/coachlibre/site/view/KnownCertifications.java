package org.coachlibre.site.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coachlibre.site.AboutBlock.Certification;
import org.coachlibre.site.LocalText;

/**
 * The certifications most coaches have, so that nobody types them wrong: the levels of the International Coaching Federation
 * (coachingfederation.org/credentialing) and of the European Mentoring and Coaching Council (emccglobal.org, EIA). Their names
 * are the same in every language. Any other is typed.
 */
final class KnownCertifications {
    private static final Map<String, Certification> KNOWN = known();

    /** What can be chosen; the empty name stands for any other. */
    static final List<String> NAMES =
            Stream.concat(Stream.of(""), KNOWN.keySet().stream()).toList();

    private KnownCertifications() {}

    private static Map<String, Certification> known() {
        Map<String, Certification> known = new LinkedHashMap<>();
        known.put("ICF ACC", certification("Associate Certified Coach (ACC)", "ICF"));
        known.put("ICF PCC", certification("Professional Certified Coach (PCC)", "ICF"));
        known.put("ICF MCC", certification("Master Certified Coach (MCC)", "ICF"));
        known.put("EMCC Foundation", certification("EIA Foundation", "EMCC"));
        known.put("EMCC Practitioner", certification("EIA Practitioner", "EMCC"));
        known.put("EMCC Senior Practitioner", certification("EIA Senior Practitioner", "EMCC"));
        known.put("EMCC Master Practitioner", certification("EIA Master Practitioner", "EMCC"));
        return known;
    }

    private static Certification certification(String name, String issuer) {
        return new Certification(LocalText.same(name), LocalText.same(issuer), "");
    }

    /** Which one it is; empty for any other. */
    static String nameOf(Certification certification) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getValue().withYear(certification.year()).equals(certification))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The same year with the name and issuer chosen; for any other they are empty and wait to be typed. */
    static Certification choose(Certification before, String name) {
        return KNOWN.getOrDefault(name, Certification.EMPTY).withYear(before.year());
    }
}

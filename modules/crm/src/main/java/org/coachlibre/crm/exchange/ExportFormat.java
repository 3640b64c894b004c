package org.coachlibre.crm.exchange;

import java.util.Locale;
import java.util.Optional;

/** How people are written to a file. */
public enum ExportFormat {
    CSV(".csv"),
    VCARD_4(".vcf"),
    VCARD_3(".vcf"),
    VCARD_2_1(".vcf");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** With its dot: {@code .csv} or {@code .vcf}. */
    public String extension() {
        return extension;
    }

    /** By a file's name: {@code .vcf} and {@code .vcard} are vCard 4.0; empty when the name says neither. */
    public static Optional<ExportFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".txt")) {
            return Optional.of(CSV);
        }
        return lower.endsWith(".vcf") || lower.endsWith(".vcard") ? Optional.of(VCARD_4) : Optional.empty();
    }
}

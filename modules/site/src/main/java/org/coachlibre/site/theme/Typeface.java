package org.coachlibre.site.theme;

/**
 * A typeface that ships with the program, under the SIL Open Font License, as one variable file of the Latin letters.
 *
 * @param family the CSS name
 * @param file the resource's name under {@code fonts}, without ending
 * @param weights the range the file holds, such as {@code 300 900}
 * @param fallback what shows until the file is there and for other scripts
 * @param fallbackSize the size of the fallback, in percent, at which its lines are as long as the typeface's: no text jumps
 */
public record Typeface(String family, String file, String weights, String fallback, int fallbackSize) {
    static final Typeface FIGTREE = new Typeface("Figtree", "figtree", "300 900", "sans-serif", 99);
    static final Typeface FRAUNCES = new Typeface("Fraunces", "fraunces", "100 900", "serif", 108);
    static final Typeface SOURCE_SERIF = new Typeface("Source Serif 4", "source-serif-4", "200 900", "serif", 104);
    static final Typeface ARCHIVO = new Typeface("Archivo", "archivo", "100 900", "sans-serif", 99);
    static final Typeface LORA = new Typeface("Lora", "lora", "400 700", "serif", 111);
    static final Typeface JAKARTA =
            new Typeface("Plus Jakarta Sans", "plus-jakarta-sans", "200 800", "sans-serif", 105);
    static final Typeface BRICOLAGE =
            new Typeface("Bricolage Grotesque", "bricolage-grotesque", "200 800", "sans-serif", 100);

    /** The value of {@code font-family}. */
    String stack() {
        String local =
                fallback.equals("serif") ? "Georgia, \"Times New Roman\", serif" : "system-ui, Arial, sans-serif";
        return "\"" + family + "\", \"" + family + " fallback\", " + local;
    }

    /** The {@code @font-face} rules; {@code url} is where the file is. */
    String css(String url) {
        String local = fallback.equals("serif")
                ? "local(\"Georgia\"), local(\"Gelasio\"), local(\"Times New Roman\")"
                : "local(\"Arial\"), local(\"Liberation Sans\")";
        String format = url.startsWith("data:font/ttf") ? "truetype" : "woff2";
        return "@font-face{font-family:\"" + family + "\";src:url(\"" + url + "\") format(\"" + format
                + "\");font-weight:"
                + weights
                + ";font-style:normal;font-display:swap}\n"
                + "@font-face{font-family:\"" + family + " fallback\";src:" + local + ";size-adjust:" + fallbackSize
                + "%}\n";
    }
}

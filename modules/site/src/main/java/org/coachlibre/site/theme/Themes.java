package org.coachlibre.site.theme;

import java.util.List;
import org.coachlibre.core.PracticeProfile.CoachingKind;

/** The themes that ship with the program. Each was drawn for one kind of coaching and fits the others too. */
public final class Themes {
    private static final String SOFT = "0 1px 2px rgb(0 0 0/.05),0 12px 32px -12px rgb(0 0 0/.16)";
    private static final String CRISP = "0 1px 2px rgb(0 0 0/.08),0 8px 20px -10px rgb(0 0 0/.22)";

    /** Ink and brass: leadership. */
    public static final Theme SLATE = new Theme(
            "slate",
            new Palette(
                    "#ffffff",
                    "#f5f6f8",
                    "#e9edf2",
                    "#17202b",
                    "#4c5866",
                    "#1d4a7c",
                    "#ffffff",
                    "#d8dee6",
                    "#75808e",
                    "#14233a",
                    "#eef2f7",
                    "#e3c27a",
                    "#a3211f",
                    "#1c6238",
                    List.of("#dfe6ee", "#b9c8d9", "#c79a45", "#1d4a7c", "#14233a")),
            new Palette(
                    "#10161f",
                    "#171f2a",
                    "#1e2835",
                    "#e9eef4",
                    "#a9b6c5",
                    "#8fbcf0",
                    "#0d1a2b",
                    "#2c3846",
                    "#748295",
                    "#0a0f17",
                    "#e9eef4",
                    "#e3c27a",
                    "#ff9d94",
                    "#7fd6a0",
                    List.of("#1e2835", "#31445c", "#c79a45", "#5d92cf", "#0a0f17")),
            Typeface.SOURCE_SERIF,
            Typeface.FIGTREE,
            new Theme.Shape("0.375rem", "0.25rem", "0.375rem", 600, "-0.018em", CRISP));

    /** Garden and morning light: life coaching. */
    public static final Theme SAGE = new Theme(
            "sage",
            new Palette(
                    "#fdfdf9",
                    "#f4f6ee",
                    "#e7ecde",
                    "#21291f",
                    "#505c4b",
                    "#34653f",
                    "#ffffff",
                    "#d9dfcf",
                    "#77836f",
                    "#213d2a",
                    "#f1f5ea",
                    "#f0c66b",
                    "#a3281c",
                    "#2a6238",
                    List.of("#e7ecde", "#bfd0b0", "#e5ac4d", "#5c8f62", "#213d2a")),
            new Palette(
                    "#131913",
                    "#1a221a",
                    "#222c22",
                    "#ebf0e6",
                    "#afbba9",
                    "#9ad0a0",
                    "#0f2214",
                    "#303b30",
                    "#76846f",
                    "#0c110c",
                    "#ebf0e6",
                    "#f0c66b",
                    "#ffa08f",
                    "#8bd69b",
                    List.of("#222c22", "#3b533d", "#d69d40", "#6da973", "#0c110c")),
            Typeface.FRAUNCES,
            Typeface.FIGTREE,
            new Theme.Shape("0.875rem", "2rem", "1.5rem", 550, "-0.02em", SOFT));

    /** Clay track and daylight: sport. */
    public static final Theme EMBER = new Theme(
            "ember",
            new Palette(
                    "#ffffff",
                    "#f7f5f3",
                    "#fbe8de",
                    "#1a1614",
                    "#5b514b",
                    "#b0350b",
                    "#ffffff",
                    "#e5ddd7",
                    "#85786f",
                    "#1c1816",
                    "#f8f3ef",
                    "#ff9d6b",
                    "#a01a2b",
                    "#1f6137",
                    List.of("#fbe8de", "#f5bd9f", "#f0952f", "#cf4413", "#1c1816")),
            new Palette(
                    "#151110",
                    "#1e1917",
                    "#2a211d",
                    "#f6efea",
                    "#c2b3a9",
                    "#ff9a68",
                    "#2a0f02",
                    "#3a2f2a",
                    "#8d7d73",
                    "#0d0a09",
                    "#f6efea",
                    "#ff9d6b",
                    "#ff9ba2",
                    "#83d49b",
                    List.of("#2a211d", "#6b3a22", "#e08a2a", "#e2632f", "#0d0a09")),
            Typeface.ARCHIVO,
            Typeface.ARCHIVO,
            new Theme.Shape("0.25rem", "0.25rem", "0.25rem", 800, "-0.03em", CRISP));

    /** Sand and terracotta: wellbeing. */
    public static final Theme DUNE = new Theme(
            "dune",
            new Palette(
                    "#fefaf5",
                    "#f8f0e6",
                    "#f2e4d4",
                    "#2d241e",
                    "#65564a",
                    "#87452a",
                    "#ffffff",
                    "#e6d7c6",
                    "#8a7868",
                    "#45291d",
                    "#fbf1e6",
                    "#f3c9a0",
                    "#a2251f",
                    "#34602f",
                    List.of("#f2e4d4", "#e6c5a6", "#d99a6c", "#a75f3d", "#45291d")),
            new Palette(
                    "#1a1411",
                    "#231b17",
                    "#2d231d",
                    "#f5ece3",
                    "#c6b5a5",
                    "#eeb08a",
                    "#331606",
                    "#3c3028",
                    "#8f7c6d",
                    "#110c0a",
                    "#f5ece3",
                    "#f3c9a0",
                    "#ff9f93",
                    "#9bd08c",
                    List.of("#2d231d", "#5b4130", "#b87a50", "#d08c62", "#110c0a")),
            Typeface.LORA,
            Typeface.FIGTREE,
            new Theme.Shape("1.25rem", "2rem", "14rem 14rem 1.25rem 1.25rem", 500, "-0.01em", SOFT));

    /** Clear sky and first steps: career. */
    public static final Theme AZURE = new Theme(
            "azure",
            new Palette(
                    "#ffffff",
                    "#f3f8fc",
                    "#e1effa",
                    "#0f2230",
                    "#475b6a",
                    "#0a5f9e",
                    "#ffffff",
                    "#d3e1ec",
                    "#6f8494",
                    "#0b2c47",
                    "#edf6fd",
                    "#8fd3ff",
                    "#a81f2d",
                    "#14623f",
                    List.of("#e1effa", "#a9d4f3", "#ffc457", "#1f83c9", "#0b2c47")),
            new Palette(
                    "#0c151d",
                    "#121e28",
                    "#182833",
                    "#e8f2fa",
                    "#a5b9c8",
                    "#7cc4f8",
                    "#04243c",
                    "#253744",
                    "#6f8697",
                    "#070d13",
                    "#e8f2fa",
                    "#8fd3ff",
                    "#ff9da3",
                    "#74d6a6",
                    List.of("#182833", "#24506e", "#e8ae45", "#3d9ddd", "#070d13")),
            Typeface.JAKARTA,
            Typeface.JAKARTA,
            new Theme.Shape("1rem", "0.75rem", "1.5rem", 700, "-0.03em", SOFT));

    /** Plum and coral: teams. */
    public static final Theme PLUM = new Theme(
            "plum",
            new Palette(
                    "#fffdfe",
                    "#f8f3f8",
                    "#efe3f1",
                    "#26192b",
                    "#5d4f64",
                    "#772d82",
                    "#ffffff",
                    "#e2d4e5",
                    "#86758c",
                    "#32163b",
                    "#f8eefa",
                    "#ffb59c",
                    "#a51c3a",
                    "#23613f",
                    List.of("#efe3f1", "#d6b4dc", "#f3896a", "#8f4199", "#32163b")),
            new Palette(
                    "#171119",
                    "#1f1823",
                    "#2a202e",
                    "#f4ecf6",
                    "#bfafc4",
                    "#dda3e6",
                    "#2d0934",
                    "#3a2d3f",
                    "#89778f",
                    "#0e0a10",
                    "#f4ecf6",
                    "#ffb59c",
                    "#ff9cae",
                    "#86d5a6",
                    List.of("#2a202e", "#573a5f", "#e07a5c", "#b069bb", "#0e0a10")),
            Typeface.BRICOLAGE,
            Typeface.FIGTREE,
            new Theme.Shape("1.125rem", "0.875rem", "2rem", 700, "-0.028em", SOFT));

    private static final List<Theme> ALL = List.of(SLATE, SAGE, EMBER, DUNE, AZURE, PLUM);

    private Themes() {}

    public static List<Theme> list() {
        return ALL;
    }

    /** The theme of that id; the first when this version does not know it. */
    public static Theme get(String id) {
        return ALL.stream().filter(theme -> theme.id().equals(id)).findFirst().orElse(SLATE);
    }

    /** The theme drawn for a kind of coaching. */
    public static Theme suggestedFor(CoachingKind kind) {
        return switch (kind) {
            case EXECUTIVE -> SLATE;
            case LIFE -> SAGE;
            case SPORT -> EMBER;
            case WELLBEING -> DUNE;
            case CAREER -> AZURE;
            case TEAM -> PLUM;
        };
    }
}

package org.coachlibre.site.markdown;

import java.util.List;
import org.coachlibre.site.markdown.PageReader.Place;
import org.jspecify.annotations.Nullable;

/** Gives pages the addresses they had with the generator whose habits the folder follows, so that old links live on. */
final class Permalinks {
    private static final String JEKYLL_POST = "/:categories/:year/:month/:day/:title/";

    private final SiteConfig config;

    Permalinks(SiteConfig config) {
        this.config = config;
    }

    /** The address as seen from the top of the site, without a language; empty for the home page. */
    String url(Place place, Values values, @Nullable PageDate date, boolean isFolder, List<String> categories) {
        String own = values.has("url") ? values.text("url") : values.text("permalink");
        boolean isPattern = own.contains(":") && !own.contains("://");
        boolean isCode = own.contains("{{") || own.contains("{%");
        if (!own.isEmpty() && !isPattern && !isCode) {
            return Segments.written(own);
        }
        String slug = values.text("slug");
        String name = Segments.of(slug.isEmpty() ? place.base() : slug);
        String folder = place.folder();
        if (config.habit() == Habit.JEKYLL && (folder.startsWith("_posts/") || folder.contains("/_posts/"))) {
            String pattern = isPattern ? own : jekyllPattern();
            return filled(pattern, name, date, jekyllCategories(folder, categories));
        }
        if (isPattern) {
            return filled(own, name, date, categories);
        }
        String under = Segments.path(folder);
        if (isFolder) {
            return slug.isEmpty() || place.base().equals("_index") || folder.isEmpty()
                    ? under
                    : Segments.path(parent(folder)) + name + "/";
        }
        String section = folder.isEmpty() ? "" : folder.substring(0, folder.indexOf('/'));
        String pattern = config.permalinks().text(PageReader.lower(section));
        return !section.isEmpty() && pattern.contains(":")
                ? filled(pattern.replace(":section", section).replace(":sections", under), name, date, categories)
                : under + name + "/";
    }

    private String jekyllPattern() {
        return switch (config.permalink()) {
            case "", "date", "pretty" -> JEKYLL_POST;
            case "ordinal" -> "/:categories/:year/:y_day/:title/";
            case "none" -> "/:categories/:title/";
            default -> config.permalink().contains(":") ? config.permalink() : JEKYLL_POST;
        };
    }

    private static List<String> jekyllCategories(String folder, List<String> categories) {
        if (!categories.isEmpty()) {
            return categories;
        }
        String rest = folder.replace("_posts/", "");
        return rest.isEmpty() ? List.of() : List.of(rest.split("/"));
    }

    private static String parent(String folder) {
        int slash = folder.lastIndexOf('/', folder.length() - 2);
        return folder.substring(0, slash + 1);
    }

    private static String filled(String pattern, String name, @Nullable PageDate date, List<String> categories) {
        String day = date == null ? "" : date.day();
        StringBuilder path = new StringBuilder();
        for (String category : categories) {
            path.append(Segments.of(category)).append('/');
        }
        String filled = pattern.replace(":categories", path)
                .replace(":slugorfilename", name)
                .replace(":slugorcontentbasename", name)
                .replace(":contentbasename", name)
                .replace(":filename", name)
                .replace(":title", name)
                .replace(":slug", name)
                .replace(":output_ext", ".html")
                .replace(":year", date == null ? "" : day.substring(0, 4))
                .replace(":short_year", date == null ? "" : day.substring(2, 4))
                .replace(
                        ":i_month",
                        date == null ? "" : String.valueOf(date.local().getMonthValue()))
                .replace(
                        ":i_day",
                        date == null ? "" : String.valueOf(date.local().getDayOfMonth()))
                .replace(":month", date == null ? "" : day.substring(5, 7))
                .replace(":day", date == null ? "" : day.substring(8, 10))
                .replace(
                        ":y_day",
                        date == null ? "" : "%03d".formatted(date.local().getDayOfYear()))
                .replace(":", "");
        return Segments.written(filled);
    }
}

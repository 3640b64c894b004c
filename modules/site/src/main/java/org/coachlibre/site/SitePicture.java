package org.coachlibre.site;

/**
 * A picture of the coach.
 *
 * @param sha256 of the original, how blocks refer to it
 * @param fileName as it was called when it was brought
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 */
public record SitePicture(String sha256, String fileName, int width, int height) {}

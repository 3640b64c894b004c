package org.coachlibre.ui.controls;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

/** Pictures drawn for the empty states: few lines on a 120 by 88 ground, in the colours of the theme. */
public enum Picture {
    CALENDAR,
    PEOPLE,
    MESSAGES,
    SITE,
    DAY_OFF,
    SEARCH,
    OFFLINE,
    BROKEN,
    LOCK,
    START;

    /** A new drawing; decorative, so screen readers pass over it. */
    public Node draw() {
        Group group = new Group(new Rectangle(120, 88, null));
        group.getChildren().addAll(shapes());
        StackPane pane = new StackPane(group);
        pane.getStyleClass().add("cl-picture");
        pane.setMouseTransparent(true);
        pane.setFocusTraversable(false);
        return pane;
    }

    private List<Shape> shapes() {
        return switch (this) {
            case CALENDAR ->
                List.of(
                        ground(60, 46, 40),
                        sheet(28, 20, 64, 54, 8),
                        line(28, 36, 92, 36),
                        line(44, 14, 44, 25),
                        line(76, 14, 76, 25),
                        fill(38, 44, 12, 9),
                        mark(54, 44, 12, 9),
                        fill(70, 44, 12, 9),
                        fill(38, 58, 12, 9),
                        fill(54, 58, 12, 9));
            case PEOPLE ->
                List.of(
                        ground(60, 46, 40),
                        disc(60, 34, 13),
                        path("M36 72 C36 56 46 51 60 51 C74 51 84 56 84 72 Z"),
                        small(30, 42, 8),
                        open("M14 66 C14 56 20 53 29 53"),
                        small(90, 42, 8),
                        open("M106 66 C106 56 100 53 91 53"));
            case MESSAGES ->
                List.of(
                        ground(60, 46, 40),
                        path("M24 24 H96 V66 H52 L38 78 V66 H24 Z"),
                        line(38, 38, 82, 38),
                        accentLine(38, 50, 66, 50));
            case SITE ->
                List.of(
                        ground(60, 46, 40),
                        sheet(22, 18, 76, 54, 7),
                        line(22, 31, 98, 31),
                        dot(30, 24.5),
                        dot(37, 24.5),
                        mark(30, 38, 26, 26),
                        line(64, 42, 90, 42),
                        line(64, 51, 90, 51),
                        line(64, 60, 80, 60));
            case DAY_OFF ->
                List.of(
                        ground(60, 46, 40),
                        accentArc(60, 54, 16),
                        line(22, 62, 98, 62),
                        line(34, 71, 86, 71),
                        line(60, 20, 60, 29),
                        line(32, 32, 38, 38),
                        line(88, 32, 82, 38));
            case SEARCH ->
                List.of(
                        ground(60, 46, 40),
                        disc(55, 42, 20),
                        accentLine(70, 57, 86, 73),
                        open("M45 42 C45 36 49 32 55 32"));
            case OFFLINE ->
                List.of(
                        ground(60, 46, 40),
                        path("M36 64 C26 64 22 50 33 46 C33 32 52 26 60 38 C70 30 86 38 83 49 C94 52 92 64 82 64 Z"),
                        accentLine(36, 74, 86, 26));
            case BROKEN ->
                List.of(ground(60, 46, 40), path("M60 18 L94 72 H26 Z"), accentLine(60, 38, 60, 53), dot(60, 62));
            case LOCK ->
                List.of(
                        ground(60, 46, 40),
                        sheet(36, 40, 48, 36, 8),
                        open("M46 40 V30 C46 12 74 12 74 30 V40"),
                        mark(56, 52, 8, 12));
            case START ->
                List.of(
                        ground(60, 46, 40),
                        open("M20 74 C40 74 36 50 56 50 C76 50 70 28 92 28"),
                        line(92, 28, 92, 10),
                        path("M92 10 L108 15 L92 21 Z"),
                        small(20, 74, 4));
        };
    }

    private static Shape ground(double x, double y, double radius) {
        return styled(new Circle(x, y, radius), "cl-picture-ground");
    }

    private static Shape sheet(double x, double y, double width, double height, double arc) {
        Rectangle sheet = new Rectangle(x, y, width, height);
        sheet.setArcWidth(arc * 2);
        sheet.setArcHeight(arc * 2);
        return styled(sheet, "cl-picture-sheet");
    }

    private static Shape fill(double x, double y, double width, double height) {
        return rounded(x, y, width, height, "cl-picture-fill");
    }

    private static Shape mark(double x, double y, double width, double height) {
        return rounded(x, y, width, height, "cl-picture-mark");
    }

    private static Shape rounded(double x, double y, double width, double height, String styleClass) {
        Rectangle rectangle = new Rectangle(x, y, width, height);
        rectangle.setArcWidth(5);
        rectangle.setArcHeight(5);
        return styled(rectangle, styleClass);
    }

    private static Shape disc(double x, double y, double radius) {
        return styled(new Circle(x, y, radius), "cl-picture-sheet");
    }

    private static Shape small(double x, double y, double radius) {
        return styled(new Circle(x, y, radius), "cl-picture-sheet");
    }

    private static Shape dot(double x, double y) {
        return styled(new Circle(x, y, 2.2), "cl-picture-mark");
    }

    private static Shape accentArc(double x, double y, double radius) {
        return styled(new Circle(x, y, radius), "cl-picture-mark");
    }

    private static Shape path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        return styled(path, "cl-picture-sheet");
    }

    private static Shape open(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        return styled(path, "cl-picture-line");
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        Line line = new Line(x1, y1, x2, y2);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        return styled(line, "cl-picture-line");
    }

    private static Shape accentLine(double x1, double y1, double x2, double y2) {
        Line line = new Line(x1, y1, x2, y2);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        return styled(line, "cl-picture-accent-line");
    }

    private static Shape styled(Shape shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}

package org.coachlibre.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the user, inside the window. They return at once and call back on the JavaFX thread; closing a dialog (Esc)
 * calls nothing. Texts are translated by the caller; buttons carry verbs. JavaFX thread only.
 */
public interface Dialogs {

    /** A yes or no. {@code danger} colours the button and does not make it the default. */
    record Confirmation(String title, String text, String action, boolean danger) {}

    /** Two or more clear ways to go on. */
    record Choice<T>(String title, String text, List<Option<T>> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One way: its verb, one sentence of consequence (may be empty) and what is handed back. */
    record Option<T>(String label, String detail, T value) {}

    /**
     * A form.
     *
     * @param action the verb of the button that submits
     * @param ready whether the form can be submitted; asked to while it is not, it shows the faults of its fields
     * @param leave what the button that does nothing says; empty: "Cancel"
     * @param submit called on Enter or the button; the form closes when it answers true
     */
    record Form(
            String title,
            String text,
            Node content,
            String action,
            String leave,
            ObservableBooleanValue ready,
            Supplier<Boolean> submit) {

        /** A form that is left by "Cancel". */
        public Form(
                String title,
                String text,
                Node content,
                String action,
                ObservableBooleanValue ready,
                Supplier<Boolean> submit) {
            this(title, text, content, action, "", ready, submit);
        }
    }

    /** A dialog that is open. */
    interface OpenDialog {
        void close();
    }

    /** A kind of file and its patterns, such as ("CSV", "*.csv"). */
    record FileKind(String description, List<String> patterns) {
        public FileKind {
            patterns = List.copyOf(patterns);
        }
    }

    /** What file to ask for; {@code suggestedName} for a file to be saved. */
    record FileRequest(String title, @Nullable String suggestedName, List<FileKind> kinds) {
        public FileRequest {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * An error that needs the user's attention.
     *
     * @param what what happened, one sentence
     * @param safe what is safe
     * @param next what to do
     * @param details technical text, to copy
     */
    record ErrorReport(String what, String safe, String next, String details) {}

    void confirm(Confirmation confirmation, Runnable onConfirmed);

    <T> void choose(Choice<T> choice, Consumer<? super T> onChosen);

    OpenDialog form(Form form);

    void openFile(FileRequest request, Consumer<Path> onChosen);

    void saveFile(FileRequest request, Consumer<Path> onChosen);

    void chooseFolder(String title, Consumer<Path> onChosen);

    void error(ErrorReport report);
}

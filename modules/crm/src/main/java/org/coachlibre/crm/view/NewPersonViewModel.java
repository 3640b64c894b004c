package org.coachlibre.crm.view;

import java.util.Optional;
import java.util.function.Consumer;
import org.coachlibre.core.Tasks;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.domain.PersonDraft.Reading;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;
import org.coachlibre.ui.UiContext;

/** Adds a person. JavaFX thread. */
final class NewPersonViewModel {
    private final Crm crm;
    private final Tasks tasks;
    private final UndoHistory undo;
    private final Notifications notifications;
    private final PeopleTexts texts;

    NewPersonViewModel(Crm crm, UiContext context) {
        this.crm = crm;
        this.tasks = context.tasks();
        this.undo = context.undo();
        this.notifications = context.notifications();
        this.texts = new PeopleTexts(context.localization());
    }

    /**
     * Adds who the form describes, unless someone with that e-mail address is there already: then that person is opened.
     *
     * @return false while the form holds something that cannot be taken
     */
    boolean add(DetailsForm form, Consumer<PersonId> open) {
        Reading reading = form.read();
        if (!reading.problems().isEmpty()) {
            return false;
        }
        tasks.submitQuietly(progress -> {
                    var known = reading.details().emails().isEmpty()
                            ? Optional.<Person>empty()
                            : crm.findByEmail(reading.details().email());
                    return known.map(person -> new Added(person, true))
                            .orElseGet(() -> new Added(crm.create(reading.details()), false));
                })
                .onSuccess(added -> added(added, open))
                .onFailure(failure -> notifications.tell(Notice.error(texts.now("save.failed"), failure.toString())));
        return true;
    }

    private record Added(Person person, boolean wasKnown) {}

    private void added(Added added, Consumer<PersonId> open) {
        PersonId id = added.person().id();
        String name = added.person().displayName();
        if (added.wasKnown()) {
            notifications.tell(Notice.info(texts.now("new.known", name)));
        } else {
            undo.done(new Adding(added.person()));
        }
        open.accept(id);
    }

    /** A person added; done again after it was taken back, it is the same record, which later steps of the history know. */
    private final class Adding implements UndoHistory.Act {
        private final Person person;

        private Adding(Person person) {
            this.person = person;
        }

        @Override
        public String title() {
            return texts.now("undo.new", person.displayName());
        }

        @Override
        public void undo() {
            tasks.submitQuietly(progress -> crm.takeBack(person.id()));
        }

        @Override
        public void redo() {
            tasks.submitQuietly(progress -> {
                crm.putBack(person);
                return person;
            });
        }
    }
}

package org.coachlibre.app.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coachlibre.core.Language;

/** A start that writes down what it was asked and answers what it is told to. */
final class FakeStart implements StudioStart {
    static final String CODE = "K7QM-2FHX-94TB-PWZD-6RJN-8CVA-31";

    final List<WizardAnswers> answers = new ArrayList<>();
    final List<Language> samples = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    boolean exists;
    boolean hasKeyring;
    Trouble trouble;

    @Override
    public Situation situation() {
        return new Situation(Path.of("practice"), exists, hasKeyring);
    }

    @Override
    public Creation createPractice(WizardAnswers given) {
        answers.add(given);
        return trouble == null
                ? new Creation.Created(stage -> shown.add("studio"), CODE)
                : new Creation.Failed(trouble, "details");
    }

    @Override
    public Creation createSample(Language language) {
        samples.add(language);
        return new Creation.Created(stage -> shown.add("sample"), "");
    }

    @Override
    public Opening restorePractice(Path backup, Key key) {
        shown.add("restored " + backup);
        return openPractice(key);
    }

    @Override
    public Opening openPractice(Key key) {
        return switch (key) {
            case Key.Keyring keyring ->
                hasKeyring ? new Opening.Opened(stage -> shown.add("studio")) : new Opening.PassphraseNeeded();
            case Key.Passphrase passphrase ->
                new String(passphrase.secret()).equals("four words are enough")
                        ? new Opening.Opened(stage -> shown.add("studio"))
                        : new Opening.WrongKey();
            case Key.RecoveryCode code ->
                code.code().equals(CODE) ? new Opening.Opened(stage -> shown.add("studio")) : new Opening.WrongKey();
        };
    }
}

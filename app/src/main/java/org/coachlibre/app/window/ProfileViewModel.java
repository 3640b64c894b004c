package org.coachlibre.app.window;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.coachlibre.core.Tasks;
import org.coachlibre.ui.Localization;

/** Changes the practice's profile, each change saved as it is made. */
final class ProfileViewModel {
    private final Settings<PracticeProfile> settings;
    private final Tasks tasks;
    private final Localization localization;
    private final Consumer<? super Throwable> failed;

    ProfileViewModel(
            Settings<PracticeProfile> settings,
            Tasks tasks,
            Localization localization,
            Consumer<? super Throwable> failed) {
        this.settings = settings;
        this.tasks = tasks;
        this.localization = localization;
        this.failed = failed;
    }

    void change(UnaryOperator<PracticeProfile> change) {
        if (!change.apply(settings.get()).equals(settings.get())) {
            tasks.submitQuietly(progress -> settings.update(change)).onFailure(failed);
        }
    }

    /** The window speaks {@code language} at once. */
    void switchLanguage(Language language) {
        localization.use(language);
        change(old -> with(old).language(language).profile());
    }

    static Change with(PracticeProfile profile) {
        return new Change(profile);
    }

    /** One field of a profile changed, the others kept. */
    record Change(PracticeProfile profile) {
        Change practiceName(String name) {
            return copy(name, profile.coachName(), profile.email(), profile.phone(), profile.address());
        }

        Change coachName(String name) {
            return copy(profile.practiceName(), name, profile.email(), profile.phone(), profile.address());
        }

        Change email(String email) {
            return copy(profile.practiceName(), profile.coachName(), email, profile.phone(), profile.address());
        }

        Change phone(String phone) {
            return copy(profile.practiceName(), profile.coachName(), profile.email(), phone, profile.address());
        }

        Change address(String address) {
            return copy(profile.practiceName(), profile.coachName(), profile.email(), profile.phone(), address);
        }

        Change language(Language language) {
            return habits(language, profile.zone(), profile.themeId(), profile.currency());
        }

        Change zone(java.time.ZoneId zone) {
            return habits(profile.language(), zone, profile.themeId(), profile.currency());
        }

        Change themeId(String themeId) {
            return habits(profile.language(), profile.zone(), themeId, profile.currency());
        }

        Change currency(String currency) {
            return habits(profile.language(), profile.zone(), profile.themeId(), currency);
        }

        private Change copy(String practiceName, String coachName, String email, String phone, String address) {
            return new Change(new PracticeProfile(
                    practiceName,
                    coachName,
                    email,
                    phone,
                    address,
                    profile.language(),
                    profile.zone(),
                    profile.coaching(),
                    profile.themeId(),
                    profile.currency()));
        }

        private Change habits(Language language, java.time.ZoneId zone, String themeId, String currency) {
            return new Change(new PracticeProfile(
                    profile.practiceName(),
                    profile.coachName(),
                    profile.email(),
                    profile.phone(),
                    profile.address(),
                    language,
                    zone,
                    profile.coaching(),
                    themeId,
                    currency));
        }
    }
}

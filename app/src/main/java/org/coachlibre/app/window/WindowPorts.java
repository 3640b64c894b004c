package org.coachlibre.app.window;

import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;

/** What the window needs of the rest of the program. */
public record WindowPorts(
        Settings<PracticeProfile> profile,
        SyncPort sync,
        AttentionPort attention,
        ServerConnectionPort server,
        MailAccountPort mail,
        BackupPort backup,
        KeysPort keys,
        SamplePort sample) {}

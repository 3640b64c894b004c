package org.coachlibre.storage.keys;

import com.github.javakeyring.PasswordAccessException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keyring of the system (Secret Service, macOS keychain, Windows credentials). The library throws NullPointerException and
 * worse on a locked or missing keyring and may take seconds: everything is caught, and nothing waits longer than the limit.
 */
public final class SystemKeyring implements Keyring {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "org.coachlibre.practice";
    private static final int LIMIT_SECONDS = 5;

    @FunctionalInterface
    private interface Call<T> {
        T with(com.github.javakeyring.Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public Optional<byte[]> find(String account) {
        return call(keyring -> keyring.getPassword(SERVICE, account))
                .filter(text -> !text.isEmpty())
                .flatMap(SystemKeyring::decoded);
    }

    @Override
    public boolean keep(String account, byte[] secret) {
        String text = Base64.getEncoder().encodeToString(secret);
        return call(keyring -> {
                    keyring.setPassword(SERVICE, account, text);
                    return text.equals(keyring.getPassword(SERVICE, account));
                })
                .orElse(false);
    }

    @Override
    public void forget(String account) {
        call(keyring -> {
            keyring.deletePassword(SERVICE, account);
            return true;
        });
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            LOG.debug("The keyring holds something else under our name", e);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> call(Call<T> call) {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer.complete(guarded(call)), "keyring");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.info("The system keyring did not answer in time");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static <T> Optional<T> guarded(Call<T> call) {
        try {
            com.github.javakeyring.Keyring keyring = com.github.javakeyring.Keyring.create();
            try {
                return Optional.ofNullable(call.with(keyring));
            } finally {
                keyring.close();
            }
        } catch (Throwable e) {
            // The native layers throw errors, not only exceptions.
            LOG.debug("No system keyring", e);
            return Optional.empty();
        }
    }
}

package org.leling.console.account;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.leling.console.session.Session;
import org.leling.console.session.Sessions;

/** Signing in (登录): a right password of an account that is not locked begins a session. */
@Singleton
public class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final DemoSwitch demo;
    private final int failuresAllowed;
    private final int lockSeconds;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            DemoSwitch demo,
            @Value("${leling.console.sign-in.failures-allowed:5}") int failuresAllowed,
            @Value("${leling.console.sign-in.lock-seconds:900}") int lockSeconds) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashes = hashes;
        this.demo = demo;
        this.failuresAllowed = failuresAllowed;
        this.lockSeconds = lockSeconds;
    }

    /** How an attempt ended. */
    public sealed interface Outcome {
        /** Signed in. */
        record Welcome(Session session) implements Outcome {}

        /** The account or the password is wrong; which of them is not said. */
        record Wrong() implements Outcome {}

        /** Too many wrong passwords; not even the right one helps until the time is over. */
        record Locked(int minutes) implements Outcome {}
    }

    /** Tries a name and a password. */
    public Outcome attempt(String typedName, String password) {
        String id = typedName.strip().toLowerCase(Locale.ROOT);
        var found = accounts.findCredentials(id)
                .filter(c -> demo.on() || !c.account().demo());
        if (found.isEmpty()) {
            hashes.spendTheTimeOf(password);
            return new Outcome.Wrong();
        }
        var credentials = found.get();
        if (credentials.locked()) {
            hashes.spendTheTimeOf(password);
            return new Outcome.Locked(Math.max(1, lockSeconds / 60));
        }
        if (!hashes.matches(password, credentials.passwordHash())) {
            accounts.recordFailure(id, failuresAllowed, lockSeconds);
            return new Outcome.Wrong();
        }
        accounts.recordSuccess(id);
        return new Outcome.Welcome(sessions.begin(credentials.account()));
    }
}

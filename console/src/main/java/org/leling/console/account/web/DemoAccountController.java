package org.leling.console.account.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.console.account.Account;
import org.leling.console.account.AccountRole;
import org.leling.console.account.Accounts;
import org.leling.console.account.DemoAccounts;
import org.leling.console.account.DemoSwitch;
import org.leling.kit.token.Roles;

/** Lets the demo's loader say whose people the demo accounts see; there is no such thing outside a demo. */
@Controller("/demo/accounts")
@Secured(Roles.SERVICE)
final class DemoAccountController {

    private final DemoAccounts demoAccounts;
    private final Accounts accounts;
    private final DemoSwitch demo;

    DemoAccountController(DemoAccounts demoAccounts, Accounts accounts, DemoSwitch demo) {
        this.demoAccounts = demoAccounts;
        this.accounts = accounts;
        this.demo = demo;
    }

    /** A demo account, as the loader gives it and gets it back; its id may be called {@code account} or {@code id}. */
    @Serdeable
    record DemoAccount(
            @Nullable String account,
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> grants) {

        static DemoAccount of(Account account) {
            List<String> roles =
                    account.roles().stream().map(AccountRole::wireName).sorted().toList();
            return new DemoAccount(account.id(), account.id(), account.name(), roles, account.grants());
        }

        String key() {
            String given = account == null ? id : account;
            return given == null ? "" : given;
        }
    }

    /** One account, or several in {@code accounts}. */
    @Serdeable
    record Given(
            @Nullable List<DemoAccount> accounts,
            @Nullable String account,
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> grants) {

        List<DemoAccount> all() {
            return accounts == null ? List.of(new DemoAccount(account, id, name, roles, grants)) : accounts;
        }
    }

    /** Makes or changes demo accounts, all or none; their password is the demo's, and the same again changes nothing. */
    @Post
    HttpResponse<?> save(@Body Given given) {
        refuseOutsideTheDemo();
        List<Map<String, String>> faults = new ArrayList<>();
        Set<String> real = accounts.listAll().stream()
                .filter(a -> !a.demo())
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
        given.all().forEach(one -> faults.addAll(faults(one, real)));
        if (!faults.isEmpty()) {
            return HttpResponse.badRequest(Map.of(
                            "type", "urn:leling:problem:invalid", "title", "Invalid", "status", 400, "faults", faults))
                    .contentType("application/problem+json");
        }
        List<Account> wanted =
                given.all().stream().map(DemoAccountController::account).toList();
        wanted.forEach(demoAccounts::save);
        return HttpResponse.ok(
                Map.of("items", wanted.stream().map(DemoAccount::of).toList()));
    }

    private static List<Map<String, String>> faults(DemoAccount given, Set<String> real) {
        List<Map<String, String>> faults = new ArrayList<>();
        if (!given.key().matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            faults.add(Map.of("field", "account", "message", "lower-case letters, digits, '.', '_' and '-'"));
        } else if (real.contains(given.key())) {
            faults.add(Map.of("field", "account", "message", "belongs to an account that is not of the demo"));
        }
        if (given.name() == null || given.name().isBlank() || given.name().length() > 100) {
            faults.add(Map.of("field", "name", "message", "1 to 100 characters"));
        }
        List<String> roles = given.roles() == null ? List.of() : given.roles();
        if (roles.isEmpty()
                || roles.stream().anyMatch(role -> AccountRole.find(role).isEmpty())) {
            faults.add(Map.of("field", "roles", "message", "one or more of the roles"));
        }
        return faults;
    }

    private static Account account(DemoAccount given) {
        List<String> roles = given.roles() == null ? List.of() : given.roles();
        Set<AccountRole> known =
                roles.stream().map(AccountRole::find).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        List<String> grants = given.grants() == null ? List.of() : given.grants();
        return new Account(given.key(), given.name() == null ? "" : given.name(), known, grants, true);
    }

    /** Lists the demo accounts. */
    @Get
    Map<String, List<DemoAccount>> list() {
        refuseOutsideTheDemo();
        return Map.of(
                "items",
                accounts.listAll().stream()
                        .filter(Account::demo)
                        .map(DemoAccount::of)
                        .toList());
    }

    private void refuseOutsideTheDemo() {
        if (!demo.on()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "there is no demo here");
        }
    }
}

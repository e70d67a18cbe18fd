package org.leling.console.view.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import org.leling.console.account.DemoSwitch;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;

/** Lets nobody onto a page that is not in their menu. */
@Singleton
public class PageGate {

    private final DemoSwitch demo;

    PageGate(DemoSwitch demo) {
        this.demo = demo;
    }

    /** Refuses who may not see the page. */
    public void check(SignedIn who, Page page) {
        if (!page.isFor(who, demo.on())) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "not a page of this account");
        }
    }
}

package org.leling.console.session.web;

/** A form that did not come from one of our pages, or from one of a session that is over. */
public class ForeignFormException extends RuntimeException {

    public ForeignFormException() {
        super("a form without its secret");
    }
}

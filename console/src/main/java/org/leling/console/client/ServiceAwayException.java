package org.leling.console.client;

/** A service did not answer, or not in time; what was asked may be asked again. */
public class ServiceAwayException extends RuntimeException {

    private final transient Service service;

    public ServiceAwayException(Service service, Throwable cause) {
        super(service + " does not answer", cause);
        this.service = service;
    }

    /** Gives the service that is away. */
    public Service service() {
        return service;
    }
}

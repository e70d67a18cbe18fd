package org.leling.console.client;

/** A service answered, and refused. */
public class ServiceRefusedException extends RuntimeException {

    private final transient Service service;
    private final int status;
    private final transient Problem problem;

    public ServiceRefusedException(Service service, int status, Problem problem) {
        super(service + " refused with " + status);
        this.service = service;
        this.status = status;
        this.problem = problem;
    }

    /** Gives the service that refused. */
    public Service service() {
        return service;
    }

    /** Gives the HTTP status. */
    public int status() {
        return status;
    }

    /** Gives what the service said. */
    public Problem problem() {
        return problem;
    }
}

package org.leling.kit.scope;

import io.micronaut.core.propagation.PropagatedContextElement;
import org.leling.kit.token.Caller;

/** A caller stated explicitly, carried with the work: it wins over the request's. See {@link SystemScope}. */
public record CallerElement(Caller caller) implements PropagatedContextElement {}

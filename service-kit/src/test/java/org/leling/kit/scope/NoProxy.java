package org.leling.kit.scope;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** A kit whose data source goes without its proxy, as another order of listeners would have it. */
@Singleton
@Requires(property = "kit.no-proxy")
@Replaces(ScopedDataSourceListener.class)
final class NoProxy implements BeanCreatedEventListener<DataSource> {

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return event.getBean();
    }
}

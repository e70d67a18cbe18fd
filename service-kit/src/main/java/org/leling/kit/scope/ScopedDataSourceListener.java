package org.leling.kit.scope;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts {@link ScopedDataSource} around each data source, before any other listener wraps it. */
@Singleton
final class ScopedDataSourceListener implements BeanCreatedEventListener<DataSource>, Ordered {

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource bean = event.getBean();
        return bean instanceof ScopedDataSource ? bean : new ScopedDataSource(bean);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

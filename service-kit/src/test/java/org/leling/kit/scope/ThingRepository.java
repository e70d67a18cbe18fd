package org.leling.kit.scope;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.util.ArrayList;
import java.util.List;

/** A repository as the services write them, to show that its calls run under the scope. */
@io.micronaut.context.annotation.Requires(property = org.leling.kit.KitTest.SAMPLES)
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ThingRepository implements GenericRepository<Thing, Long> {

    private final io.micronaut.data.jdbc.runtime.JdbcOperations operations;

    ThingRepository(io.micronaut.data.jdbc.runtime.JdbcOperations operations) {
        this.operations = operations;
    }

    @Query("select name from thing order by name")
    abstract List<String> listNames();

    @Query("update thing set name = :name where dossier_id = :dossier")
    abstract int rename(String dossier, String name);

    @Transactional(readOnly = true, isolation = TransactionDefinition.Isolation.SERIALIZABLE)
    List<String> readOnly() {
        List<String> result = new ArrayList<>();
        for (String query :
                List.of("show transaction_read_only", "show transaction_isolation", "select name from thing")) {
            result.add(operations.prepareStatement(query, statement -> {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }));
        }
        return result;
    }
}

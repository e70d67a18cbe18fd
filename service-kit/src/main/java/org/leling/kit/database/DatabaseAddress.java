package org.leling.kit.database;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a service's database is, and the two roles that use it.
 *
 * @param url JDBC address
 * @param ownerUser the role that owns the schema; only Flyway (and the demo's clock) uses it
 * @param ownerPassword its password
 * @param appUser the role the service runs as; it owns nothing
 * @param appPassword its password
 */
public record DatabaseAddress(String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    /** As configuration of a service in the same process. */
    public Map<String, Object> properties() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("datasources.default.url", url);
        map.put("datasources.default.username", appUser);
        map.put("datasources.default.password", appPassword);
        map.put("flyway.datasources.owner.url", url);
        map.put("flyway.datasources.owner.user", ownerUser);
        map.put("flyway.datasources.owner.password", ownerPassword);
        return map;
    }

    /** As environment of a service in a process of its own. */
    public Map<String, String> environment() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("DATASOURCES_DEFAULT_URL", url);
        map.put("DATASOURCES_DEFAULT_USERNAME", appUser);
        map.put("DATASOURCES_DEFAULT_PASSWORD", appPassword);
        map.put("FLYWAY_DATASOURCES_OWNER_URL", url);
        map.put("FLYWAY_DATASOURCES_OWNER_USER", ownerUser);
        map.put("FLYWAY_DATASOURCES_OWNER_PASSWORD", ownerPassword);
        return map;
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", owner " + ownerUser + ", app " + appUser + "]";
    }
}

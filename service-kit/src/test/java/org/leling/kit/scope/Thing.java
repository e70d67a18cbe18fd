package org.leling.kit.scope;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row that belongs to a person. */
@MappedEntity
record Thing(@Id @GeneratedValue Long id, String dossierId, String name) {}

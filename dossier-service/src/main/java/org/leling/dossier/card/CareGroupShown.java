package org.leling.dossier.card;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A care group as it is shown, with the roles that are needed, filled and missing. */
@Serdeable
public record CareGroupShown(String id, int version, List<Card.MemberShown> members, Card.Roles roles) {}

package org.leling.core.dossier;

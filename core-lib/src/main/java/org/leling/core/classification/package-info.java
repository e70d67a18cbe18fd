package org.leling.core.classification;

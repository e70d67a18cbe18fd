package org.leling.core.duty;

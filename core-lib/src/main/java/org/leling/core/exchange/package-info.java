package org.leling.core.exchange;

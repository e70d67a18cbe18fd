package org.leling.core.calendar;

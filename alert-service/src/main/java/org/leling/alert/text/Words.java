package org.leling.alert.text;

/** The same in both languages. */
public record Words(String zh, String en) {}

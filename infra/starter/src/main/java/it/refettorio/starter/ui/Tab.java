package it.refettorio.starter.ui;

/**
 * A page among those of one subject.
 *
 * @param current whether it is the page being shown
 */
public record Tab(String label, String href, boolean current) {}

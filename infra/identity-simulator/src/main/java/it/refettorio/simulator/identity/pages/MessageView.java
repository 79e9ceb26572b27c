package it.refettorio.simulator.identity.pages;

/** @param portal address of the portal's first page */
public record MessageView(String title, String text, String portal) {}

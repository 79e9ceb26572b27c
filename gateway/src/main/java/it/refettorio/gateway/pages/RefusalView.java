package it.refettorio.gateway.pages;

/**
 * A page in place of another.
 *
 * @param title message key
 * @param text message key
 * @param again address to try once more
 */
public record RefusalView(String title, String text, String again) {}

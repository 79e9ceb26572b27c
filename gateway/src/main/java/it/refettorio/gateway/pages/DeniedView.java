package it.refettorio.gateway.pages;

import org.jspecify.annotations.Nullable;

/**
 * Why a login failed and what can be done.
 *
 * @param text message key of the reason
 * @param retry address of a fresh try, or null
 * @param other key of the other scheme to try, or null
 * @param help whether to point to the pages that explain how to get a better identity
 * @param reference what to tell the office, so that it finds the log line; or null
 */
public record DeniedView(
    String text,
    @Nullable String retry,
    @Nullable String other,
    boolean help,
    @Nullable String reference) {}

package it.refettorio.starter.parked;

import it.refettorio.starter.inbox.ParkedRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of parked records shows.
 *
 * @param path where the page stands in this service
 * @param publishedPath where the page of told events stands, or null if there is none
 */
public record ParkedView(
    String path, List<ParkedRecord> records, @Nullable String publishedPath) {}

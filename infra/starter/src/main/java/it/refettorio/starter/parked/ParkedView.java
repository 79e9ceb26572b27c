package it.refettorio.starter.parked;

import it.refettorio.starter.inbox.ParkedRecord;
import java.util.List;

/**
 * What the page of parked records shows.
 *
 * @param path where the page stands in this service
 */
public record ParkedView(String path, List<ParkedRecord> records) {}

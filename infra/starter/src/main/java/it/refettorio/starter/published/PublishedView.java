package it.refettorio.starter.published;

import it.refettorio.starter.outbox.PublishedTopic;
import it.refettorio.starter.ui.Field;
import it.refettorio.starter.ui.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of told events shows.
 *
 * @param path where the page stands in this service
 * @param parkedPath where its neighbour stands, the page of parked records
 * @param sentAgain how many events the form just sent put back; null if none was sent
 * @param topic as chosen in the form
 * @param from as typed in the form
 */
public record PublishedView(
    String path,
    String parkedPath,
    List<PublishedTopic> topics,
    @Nullable Long sentAgain,
    UUID formId,
    @Nullable String topic,
    @Nullable String from,
    FormErrors errors) {

  public List<Field.Choice> choices() {
    return topics.stream()
        .map(each -> Field.Choice.of(each.topic(), each.topic()))
        .toList();
  }
}

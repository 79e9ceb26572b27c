package it.refettorio.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.refettorio.contracts.EntryEvent.AdjustmentMade;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.EntryEvent.ReliefGranted;
import it.refettorio.contracts.FeeEvent.EnrolmentFeeCharged;
import it.refettorio.contracts.ReceiptEvent.PaymentReceived;
import it.refettorio.contracts.ReceiptEvent.RefundPaid;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published interface. {@code -Dcontracts.write=true} writes schemas and AsyncAPI anew; the
 * released schemas under {@code released/} are what others already rely on, and are only added to.
 */
class ContractsTest {

  private static final boolean WRITE = Boolean.getBoolean("contracts.write");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path RELEASED = Path.of("src/test/resources/released");
  private static final JsonMapper JSON = JsonMapper.shared();

  static Stream<Class<? extends Event>> events() {
    return Topics.all().stream()
        .<Class<? extends Event>>flatMap(topic -> topic.eventTypes().stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("events")
  void theCommittedSchemaIsTheOneOfTheRecord(Class<? extends Event> event) throws IOException {
    var file = RESOURCES.resolve("schemas").resolve(event.getSimpleName() + ".json");
    var schema = pretty(SchemaWriter.schemaOf(event));
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, schema);
    }

    assertThat(file).exists().content().isEqualTo(schema);
  }

  @ParameterizedTest
  @MethodSource("events")
  void nothingThatWasReleasedIsTakenAway(Class<? extends Event> event) throws IOException {
    var file = RELEASED.resolve(event.getSimpleName() + ".json");
    if (WRITE && !Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, pretty(SchemaWriter.schemaOf(event)));
    }

    assertThat(file).as("the released schema").exists();
    assertThat(Evolution.breaks(
        JSON.readTree(Files.readString(file)), SchemaWriter.schemaOf(event))).isEmpty();
  }

  @Test
  void noReleasedEventIsGone() throws IOException {
    var known = events().map(Class::getSimpleName).toList();
    try (var released = Files.list(RELEASED)) {
      assertThat(released.map(file -> file.getFileName().toString().replace(".json", "")))
          .allMatch(known::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void theGoldenSampleIsReadAndWrittenUnchanged(Class<? extends Event> event) {
    var sample = Samples.json(event);

    var written = EventJson.write(EventJson.read(sample, event));

    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(sample));
  }

  @ParameterizedTest
  @MethodSource("events")
  void theGoldenSampleNamesEveryComponentOfTheSchema(Class<? extends Event> event) {
    var sample = JSON.readTree(Samples.json(event));

    assertThat(sample.propertyNames()).containsExactlyInAnyOrderElementsOf(
        SchemaWriter.schemaOf(event).get("properties").propertyNames());
  }

  @ParameterizedTest
  @MethodSource("events")
  void aReaderIgnoresWhatItDoesNotKnow(Class<? extends Event> event) {
    var fuller = (ObjectNode) JSON.readTree(Samples.json(event));
    fuller.put("addedLater", "x");

    assertThat(EventJson.read(JSON.writeValueAsBytes(fuller), event)).isEqualTo(Samples.of(event));
  }

  @Test
  void asyncApiTellsOfEveryTopicAndEvent() throws IOException {
    var file = Path.of("asyncapi.yaml");
    var document = AsyncApiWriter.document();
    if (WRITE) {
      Files.writeString(file, document);
    }

    assertThat(file).exists().content().isEqualTo(document);
  }

  @ParameterizedTest
  @ValueSource(classes = {
      PupilTariffState.class, PaymentReceived.class, RefundPaid.class, EnrolmentFeeCharged.class,
      OpeningBalanceCarried.class, AdjustmentMade.class, ReliefGranted.class})
  void anAmountBeyondAllMeasureIsRefused(Class<? extends Event> event) {
    var json = new String(Samples.json(event), StandardCharsets.UTF_8)
        .replaceAll("(\"(?:unitPrice|fullPrice|amount)Cents\"\\s*:\\s*)-?\\d+", "$110000000001");

    assertThatThrownBy(() -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), event))
        .hasStackTraceContaining("An amount beyond all measure");
  }

  @Test
  void takingAComponentAwayIsABreak() {
    assertThat(Evolution.breaks(object("a", "b"), object("a"))).isNotEmpty();
    assertThat(Evolution.breaks(object("a"), object("a", "b"))).isEmpty();
  }

  @Test
  void anotherTypeOrAMissingRequiredComponentIsABreak() {
    var text = JSON.readTree("{\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]}");
    var number = JSON.readTree(
        "{\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]}");
    var optional = JSON.readTree("{\"properties\":{\"a\":{\"type\":\"string\"}}}");

    assertThat(Evolution.breaks(text, number)).isNotEmpty();
    assertThat(Evolution.breaks(text, optional)).isNotEmpty();
    assertThat(Evolution.breaks(optional, text)).isEmpty();
  }

  private static JsonNode object(String... names) {
    var properties = JSON.createObjectNode();
    for (var name : names) {
      properties.putObject(name).put("type", "string");
    }
    var schema = JSON.createObjectNode();
    schema.set("properties", properties);
    return schema;
  }

  private static String pretty(JsonNode node) {
    var printer = new DefaultPrettyPrinter()
        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    return JSON.writer().with(printer).writeValueAsString(node) + "\n";
  }
}

package it.refettorio.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of an event from its record. */
final class SchemaWriter {

  /** Components that may be absent: everything else is required. */
  private static final Map<String, Set<String>> OPTIONAL = Map.of(
      "SubscriptionState", Set.of("to"),
      "TariffVersion", Set.of("validTo", "fullPriceCents"),
      "NoticeState", Set.of("checkingSince", "issuedAt"),
      "AccountState", Set.of("coveredUntil"),
      "AdjustmentMade", Set.of("pupilId", "service"),
      "ReliefGranted", Set.of("pupilId", "service"),
      "PaymentReceived", Set.of("payer"));

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaGenerator GENERATOR = generator();

  private SchemaWriter() {}

  static ObjectNode schemaOf(Class<? extends Event> body) {
    var schema = GENERATOR.generateSchema(body);
    schema.put("title", body.getSimpleName());
    return schema;
  }

  private static SchemaGenerator generator() {
    var builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS, Option.FLATTENED_ENUMS)
            .without(Option.SCHEMA_VERSION_INDICATOR)
            .with(Option.SCHEMA_VERSION_INDICATOR);
    builder.forFields().withRequiredCheck(field -> !isOptional(
        field.getDeclaringType().getErasedType().getSimpleName(), field.getName()));
    builder.forFields().withNullableCheck(field -> isOptional(
        field.getDeclaringType().getErasedType().getSimpleName(), field.getName()));
    builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
      var scalar = scalar(type.getErasedType());
      return scalar == null
          ? null
          : new com.github.victools.jsonschema.generator.CustomDefinition(scalar);
    });
    return new SchemaGenerator(builder.build());
  }

  private static boolean isOptional(String type, String component) {
    return OPTIONAL.getOrDefault(type, Set.of()).contains(component);
  }

  private static ObjectNode scalar(Class<?> type) {
    if (type == SchoolYear.class) {
      return JSON.createObjectNode().put("type", "string").put("pattern", "^\\d{4}/\\d{4}$");
    }
    if (type == UUID.class || isId(type)) {
      return format("uuid");
    }
    if (type == LocalDate.class) {
      return format("date");
    }
    if (type == LocalTime.class) {
      return format("time");
    }
    if (type == Instant.class) {
      return format("date-time");
    }
    return null;
  }

  private static boolean isId(Class<?> type) {
    return type.isRecord() && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == UUID.class
        && Stream.of(type.getRecordComponents()[0].getAccessor().getAnnotations())
            .anyMatch(JsonValue.class::isInstance);
  }

  private static ObjectNode format(String format) {
    return JSON.createObjectNode().put("type", "string").put("format", format);
  }
}

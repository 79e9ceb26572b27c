package it.refettorio.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DayEvent.AbsenceReported;
import it.refettorio.contracts.DayEvent.AbsenceWithdrawn;
import it.refettorio.contracts.Event;
import it.refettorio.contracts.MealEvent.MealConsumed;
import it.refettorio.contracts.PlanEvent.PlanState;
import it.refettorio.contracts.Samples;
import it.refettorio.contracts.SchoolEvent.SchoolState;
import it.refettorio.contracts.SubscriptionEvent.SubscriptionState;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestCallers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What attendance reads and writes looks as the published samples say. */
class GoldenSamplesIT extends AttendanceIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theSampleFamilyLivesThroughTheSampleDays() {
    var school = Samples.of(SchoolState.class);
    var subscription = Samples.of(SubscriptionState.class);
    var reported = Samples.of(AbsenceReported.class);
    var meal = Samples.of(MealConsumed.class);
    events.send(Topics.SCHOOL, school, 1);
    events.send(Topics.SUBSCRIPTION, subscription, 1);
    await().atMost(Duration.ofSeconds(20)).until(() ->
        knows("school", "school_id", school.schoolId().value())
            && knows("subscription", "subscription_id", subscription.subscriptionId().value()));
    importCalendar("SERVIZIO;2026-11-16;2026-12-07;" + school.code() + ";Tre settimane");
    settle(meal.date(), meal.date(), false);

    at(reported.date().atTime(8, 50));
    var livia = new Browser(port, TestCallers.citizen(
        reported.holderId().value(), reported.pupilId().value()));
    var receipt = livia.post(
        "/presenze/" + reported.pupilId() + "/giorni/" + reported.date() + "/assenza").location();
    at(reported.date().atTime(8, 55));
    livia.post(receipt + "/annulla");
    allIsTold();

    assertThat(told(Topics.MEAL, MealConsumed.class, reported.holderId().toString()))
        .containsExactly(sample(MealConsumed.class));
    assertThat(told(Topics.DAY, AbsenceReported.class, reported.pupilId().toString()))
        .singleElement()
        .satisfies(json -> sameButReceipt(json, sample(AbsenceReported.class)));
    assertThat(told(Topics.DAY, AbsenceWithdrawn.class, reported.pupilId().toString()))
        .singleElement()
        .satisfies(json -> sameButReceipt(json, sample(AbsenceWithdrawn.class)));
    assertThat(told(Topics.PLAN, PlanState.class, reported.pupilId() + ":CANTEEN"))
        .filteredOn(json -> !json.get("choices").isEmpty())
        .singleElement().satisfies(json -> {
          assertThat(json.propertyNames()).containsExactlyElementsOf(
              sample(PlanState.class).propertyNames());
          assertThat(json.get("cutoff")).isEqualTo(sample(PlanState.class).get("cutoff"));
          assertThat(json.get("choices").get(0).get("choice").asString()).isEqualTo("ABSENT");
        });
  }

  private static void sameButReceipt(JsonNode told, JsonNode sample) {
    assertThat(told.get("receiptNumber").asString()).matches("A-2026-\\d{6}");
    assertThat(told.propertyNames()).containsExactlyElementsOf(sample.propertyNames());
    told.propertyNames().stream().filter(name -> !name.equals("receiptNumber"))
        .forEach(name -> assertThat(told.get(name)).as(name).isEqualTo(sample.get(name)));
  }

  private List<JsonNode> told(Topic<?> topic, Class<? extends Event> body, String key) {
    return events.records(topic).stream()
        .filter(record -> key.equals(record.key()))
        .filter(record -> topic.typeOf(body).equals(type(record)))
        .map(record -> JSON.readTree(record.value()))
        .toList();
  }

  private static String type(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }

  private static JsonNode sample(Class<? extends Event> body) {
    return JSON.readTree(Samples.json(body));
  }
}

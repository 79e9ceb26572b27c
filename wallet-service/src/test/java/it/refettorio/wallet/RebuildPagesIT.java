package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.wallet.rebuild.Rebuilds;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RebuildPagesIT extends OfficeTest {

  @Autowired Rebuilds rebuilds;

  @Test
  void accountsThatDifferAreOnlyReplacedByWhoTypesHowMuchDiffers() {
    var family = aFamilyThatOwes580();
    jdbc.sql("""
            insert into ledger.movement
              (cause, holder_id, kind, business_date, amount_cents, meals, event_id, posted_at)
            values ('receipt:' || ?, ?, 'TOP_UP', '2026-11-16', 99, 0, ?, now())
            """)
        .params(UUID.randomUUID().toString(), family.holder().value(), UUID.randomUUID())
        .update();
    var page = bice.post(PATH + "/ricostruzione",
        Map.of("formId", UUID.randomUUID().toString())).location();
    rebuilds.workOff();
    await().atMost(Duration.ofSeconds(60)).until(() ->
        bice.get(page).text().contains("Quante sono le differenze"));
    var differences = jdbc.sql("select different from rebuild where rebuild_id = ?::uuid")
        .param(page.substring(page.lastIndexOf('/') + 1)).query(String.class).single();

    var withoutNumber = bice.post(page, Map.of("azione", "sostituisci"));
    var withAnother = bice.post(page,
        Map.of("azione", "sostituisci", "differenze", differences + "0"));

    assertThat(withoutNumber.status()).isEqualTo(422);
    assertThat(withAnother.status()).isEqualTo(422);
    assertThat(withAnother.text()).contains("non è cambiato nulla");
    assertThat(kinds(family)).contains("TOP_UP");

    bice.post(page, Map.of("azione", "sostituisci", "differenze", differences));

    assertThat(bice.get(page).text()).contains("I conti ricostruiti sono quelli in uso.");
    assertThat(kinds(family)).containsExactly("MEAL");
  }
}

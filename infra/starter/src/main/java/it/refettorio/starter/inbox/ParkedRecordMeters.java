package it.refettorio.starter.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many records wait for a person. */
record ParkedRecordMeters(JdbcTemplate jdbc) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("refettorio.parked.records", () ->
            jdbc.queryForObject("select count(*) from parked_record", Double.class))
        .description("Records that could not be applied and wait for a person")
        .register(registry);
  }
}

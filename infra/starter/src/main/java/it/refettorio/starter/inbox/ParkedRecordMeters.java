package it.refettorio.starter.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many records wait for a person. */
record ParkedRecordMeters(ParkedRecordStore parked) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("refettorio.parked.records", parked::count)
        .description("Records that could not be applied and wait for a person")
        .register(registry);
  }
}

package it.refettorio.simulator.pagopa.checkout;

import it.refettorio.simulator.pagopa.node.Activation;
import java.time.Instant;
import java.util.List;

/** A cart from its creation to the payer's departure; guarded by its own monitor. */
final class Cart {

  enum State { CREATED, OPENED, PAID, TAKEN_IN_CHARGE, CANCELLED, FAILED }

  private final String id;
  private final CartRequest request;
  private final Instant createdAt;
  private State state = State.CREATED;
  private List<Activation> activations = List.of();

  Cart(String id, CartRequest request, Instant createdAt) {
    this.id = id;
    this.request = request;
    this.createdAt = createdAt;
  }

  String id() {
    return id;
  }

  CartRequest request() {
    return request;
  }

  Instant createdAt() {
    return createdAt;
  }

  State state() {
    return state;
  }

  List<Activation> activations() {
    return activations;
  }

  boolean isOpen() {
    return state == State.CREATED || state == State.OPENED;
  }

  void opened(List<Activation> withActivations) {
    activations = List.copyOf(withActivations);
    state = State.OPENED;
  }

  void closed(State how) {
    state = how;
  }

  long totalCents() {
    return activations.stream().mapToLong(Activation::amountCents).sum();
  }
}
